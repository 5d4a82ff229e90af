package org.yaksoku.party.desk;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

/**
 * What a source says of an organisation or a person.
 *
 * @param field of the record
 * @param printed the words of the source, null where they add nothing
 * @param value what they mean, null where the printed words say it
 * @param url null where the source is not on the web
 */
public record Source(String field, @Nullable String printed, @Nullable String value, @Nullable Spoken note,
		Spoken title, @Nullable String url, boolean inferred) {

	/** Those of one record, as a column of JSON; asks for :side. */
	static final String OF = """
			(select json_agg(json_build_object('field', c.field, 'printed', c.printed, 'value', c.value,
			  'note_ko', c.note_ko, 'note_ja', c.note_ja, 'note_en', c.note_en, 'inferred', c.inferred, 'slug', d.slug,
			  'title_ko', d.title_ko, 'title_ja', d.title_ja, 'title_en', d.title_en, 'url', d.url)
			  order by c.field, c.chosen desc, c.fact, c.id)
			  from document.claim c join document.document d on d.id = c.document_id
			  where c.subject = '%s' and c.subject_id = o.id and (d.visibility <> 'OWN_SIDE' or d.side = :side)) as sources""";

	static Source of(Row row) {
		return new Source(row.string("field"), row.find("printed"), row.find("value"), row.spoken("note"),
				row.spoken("title", "slug"), row.find("url"), row.is("inferred"));
	}

}
