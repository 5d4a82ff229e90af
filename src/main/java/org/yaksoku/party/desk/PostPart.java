package org.yaksoku.party.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * A post somebody holds or held.
 *
 * @param other the organisation on the page of a person, the person on that of an
 * organisation
 * @param spoken the title as this reader reads it, null where it has none
 * @param since null where nobody stated it
 * @param until null where nobody stated it or the post is still held
 */
public record PostPart(UUID id, long version, Ref other, LocalText title, @Nullable Spoken spoken,
		@Nullable PartialDate since, @Nullable PartialDate until, @Nullable SpokenDate first,
		@Nullable SpokenDate last) {

	/**
	 * Those of one record, as a column of JSON.
	 * @param column by which posts name the record
	 * @param other the column by which they name the other thing, and its table
	 */
	static String of(String column, String other, String table) {
		return """
				(select json_agg(to_jsonb(a) || jsonb_build_object('other_id', p.id, 'slug', p.slug, 'name_ko', p.name_ko,
				    'name_ja', p.name_ja, 'name_en', p.name_en) order by a.until_latest desc nulls first, a.since_earliest desc nulls last, a.id)
				  from party.affiliation a join %3$s p on p.id = a.%2$s where a.%1$s = o.id) as posts"""
			.formatted(column, other, table);
	}

	static PostPart of(Row row) {
		return new PostPart(row.id("id"), row.version("version"),
				new Ref(row.id("other_id"), row.string("slug"), row.spoken("name", "slug")), row.local("title"),
				row.spoken("title"), row.partial("since"), row.partial("until"), row.date("since"), row.date("until"));
	}

}
