package org.yaksoku.site;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.InferredPart;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.SpokenDate;

/**
 * What one source says about one field, beside what others say (rule 8).
 *
 * @param field which field, by a name the pages have words for
 * @param printed the wording of the source
 * @param value what was concluded from it
 * @param inferred which part was concluded, null where nothing was
 * @param source title of the document
 * @param publisher who published it
 * @param url where it is, null for print
 */
public record Claim(String field, @Nullable Spoken printed, @Nullable String value, @Nullable Spoken note,
		@Nullable InferredPart inferred, boolean chosen, @Nullable Spoken source, @Nullable Spoken publisher,
		@Nullable String url) {

	private static final Set<String> SPOKEN = Set.of("held", "adopted", "announced", "name", "title", "place", "venue",
			"headCount", "ordinal", "text", "section", "hostSide", "hostOrganisation", "rationale", "condition",
			"intendedEffect", "occasion", "purpose", "context", "kind", "aliases", "shortName", "parent", "addressee",
			"meetings", "cadence", "firstEdition", "theme", "headline", "issuers", "standing", "contribution", "term");

	static List<Claim> of(List<Row> rows) {
		return of(rows, Map.of());
	}

	/**
	 * @param dates what the page shows for the fields that are dates; they know which
	 * part of them was concluded
	 */
	static List<Claim> of(List<Row> rows, Map<String, SpokenDate> dates) {
		return rows.stream().map((it) -> of(it, dates)).toList();
	}

	private static Claim of(Row row, Map<String, SpokenDate> dates) {
		// name.ko is the Korean form of the name; the page says which field, not which
		// column
		String field = row.string("field").split("\\.")[0];
		String printed = row.find("printed");
		String language = row.find("printed_language");
		Language spoken = (language != null) ? Language.valueOf(language) : Language.EN;
		return new Claim(SPOKEN.contains(field) ? field : "other",
				(printed != null) ? new Spoken(spoken, printed) : null, row.find("value"), row.spoken("note"),
				inferred(row, dates.get(field)), row.is("chosen"), row.spoken("document_title"),
				row.spoken("document_publisher"), row.find("document_url"));
	}

	private static @Nullable InferredPart inferred(Row row, @Nullable SpokenDate shown) {
		if (!row.is("inferred")) {
			return null;
		}
		InferredPart part = (shown != null && row.is("chosen")) ? shown.inferred() : null;
		return (part != null) ? part : InferredPart.WHOLE;
	}

}
