package org.yaksoku.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * One clause in its last public wording, and everything that belongs to it but its
 * actions.
 *
 * @param statement code of its statement
 * @param edition which one of its series the statement comes from, null where that is not
 * known
 * @param dropped whether the current version has it no more
 * @param withdrawn whether the statement is withdrawn, so that nothing is shown of it
 * @param words in the reader's language first
 * @param carriedFrom clauses of earlier editions that it takes up
 * @param carriedTo what later editions made of it
 * @param assessments how each side sees it at later editions, newest first
 * @param previous key of the clause before it, null for the first
 * @param next key of the clause after it, null for the last
 */
public record ClausePage(String statement, Spoken title, @Nullable Integer edition, @Nullable Spoken series,
		@Nullable String seriesSlug, int version, boolean dropped, boolean withdrawn, UUID id, String key,
		String number, String kind, @Nullable Spoken headline, @Nullable Spoken section, @Nullable Spoken addressee,
		@Nullable Spoken rationale, @Nullable Spoken condition, @Nullable Spoken effect, List<Words> words,
		List<Named> topics, List<Relation> carriedFrom, List<Relation> carriedTo, List<Answer> answers,
		List<Judged> assessments, List<Claim> claims, @Nullable String previous, @Nullable String next, boolean example,
		boolean pressSummary) {

	/** The name of the kind as it is shown. */
	public String label() {
		return ClauseRow.label(this.kind, this.addressee);
	}

	/**
	 * The words in one language.
	 *
	 * @param code of the language
	 * @param text null where they are missing
	 * @param standing name of how they stand, null where they are missing
	 */
	public record Words(String code, String language, @Nullable String text, @Nullable String standing) {

	}

	/**
	 * How the clause relates to another edition.
	 *
	 * @param kind name of the relation
	 * @param statement code of the other statement
	 * @param key of the other clause, null where the later edition is silent
	 * @param language in which both are compared, null where they have none in common
	 * @param changes from the earlier words to the later ones, word by word
	 */
	public record Relation(String kind, String statement, @Nullable String key, @Nullable Spoken note,
			@Nullable Language language, List<Piece> changes) {

		static Relation of(Row row, String other, LocalText words) {
			@Nullable Language common = row.reader()
				.first()
				.stream()
				.filter((it) -> words.in(it) != null && row.local("text").in(it) != null)
				.findFirst()
				.orElse(null);
			return new Relation(row.string("kind"), row.string(other + "_code"), row.find(other + "_key"),
					row.spoken("note"), common, (common != null) ? changes(row, other, words, common) : List.of());
		}

		/** From the earlier words to the later ones. */
		private static List<Piece> changes(Row row, String other, LocalText words, Language language) {
			String here = Objects.requireNonNull(words.in(language));
			String there = Objects.requireNonNull(row.local("text").in(language));
			return other.equals("from") ? WordDiff.between(there, here, language)
					: WordDiff.between(here, there, language);
		}

	}

	/**
	 * How one side sees the clause at a later edition, in the reader's order of the
	 * sides, or both together.
	 *
	 * @param edition of the meeting, null where it is not known
	 * @param side null for the joint figure, which is the lower of the two
	 * @param value +1, 0 or −1
	 * @param evidence what it rests on, none where that is not public
	 */
	public record Judged(String meeting, @Nullable Integer edition, Spoken title, @Nullable Side side, String value,
			@Nullable Spoken reason, boolean interim, List<ReportView.Evidence> evidence) {

		static List<Judged> of(List<Row> rows, Language reader) {
			Map<String, List<Row>> byMeeting = new LinkedHashMap<>();
			rows.forEach((it) -> byMeeting
				.computeIfAbsent(it.string("meeting_code") + it.is("interim"), (key) -> new ArrayList<>())
				.add(it));
			List<Judged> judged = new ArrayList<>();
			for (List<Row> together : byMeeting.values()) {
				together.stream()
					.sorted(Comparator.comparingInt((Row it) -> Parties.place(it.side("side"), reader)))
					.forEach((it) -> judged.add(of(it, it.side("side"), it.count("value"), it.spoken("reason"),
							it.rows("evidence").stream().map(ReportView.Evidence::of).toList())));
				if (together.size() > 1) {
					int lower = together.stream().mapToInt((it) -> it.count("value")).min().orElseThrow();
					judged.add(of(together.get(0), null, lower, null, List.of()));
				}
			}
			return judged;
		}

		private static Judged of(Row row, @Nullable Side side, int value, @Nullable Spoken reason,
				List<ReportView.Evidence> evidence) {
			return new Judged(row.string("meeting_code"), row.number("ordinal"), row.spoken("title", "meeting_code"),
					side, (value > 0) ? "+" + value : String.valueOf(value).replace('-', '−'), reason,
					row.is("interim"), evidence);
		}

	}

	/**
	 * What the addressee of a recommendation answered.
	 *
	 * @param state name of the answer
	 */
	public record Answer(String state, @Nullable Spoken addressee, @Nullable SpokenDate date, @Nullable Spoken note,
			@Nullable Spoken document, @Nullable String url) {

		static Answer of(Row row) {
			boolean sourced = row.is("sourced");
			return new Answer(row.string("state"), row.spoken("addressee"), row.date("dated"), row.spoken("note"),
					sourced ? row.spoken("document_title") : null, sourced ? row.find("document_url") : null);
		}

	}

}
