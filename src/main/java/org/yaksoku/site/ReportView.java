package org.yaksoku.site;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * What one side reported about an action, and what the other answered. Where they see it
 * differently, both notes stand side by side.
 *
 * @param action title of the action
 * @param progress name of the state it sets, null for a note
 * @param style its name in the stylesheet
 * @param before what the same side had said before, null where that was nothing else
 * @param answer CONFIRMED, SIDES_DIFFER or AWAITING
 */
public record ReportView(@Nullable Spoken action, @Nullable Side side, @Nullable Party organisation,
		@Nullable SpokenDate asOf, @Nullable String progress, @Nullable String style, @Nullable String before,
		@Nullable Spoken note, boolean corrected, String answer, @Nullable Side answeredBy, @Nullable Spoken answerNote,
		@Nullable SpokenDate answeredAt, List<Evidence> evidence) {

	static ReportView of(Row row) {
		String progress = row.find("progress");
		Boolean agrees = row.answer("answer_agrees");
		String answer = (agrees == null) ? "AWAITING" : (agrees ? "CONFIRMED" : "SIDES_DIFFER");
		return new ReportView(row.spoken("action"), row.side("side"), Parties.party(row, "organisation_"),
				row.plainDay("as_of"), progress,
				(progress != null) ? progress.toLowerCase(Locale.ROOT).replace('_', '-') : null,
				(progress != null && !progress.equals(row.find("before"))) ? row.find("before") : null,
				row.note("note", "note_language"), row.is("corrected"), answer, row.side("answer_side"),
				row.note("answer_note", "answer_language"), row.instant("answered_at"),
				row.rows("evidence").stream().map(Evidence::of).toList());
	}

	/** Whether the other side sees it differently: both notes have the same weight. */
	public boolean isDisputed() {
		return this.answer.equals("SIDES_DIFFER");
	}

	/**
	 * Whether both or one of the sides stand behind it; a note sets nothing to stand
	 * behind.
	 */
	public boolean isSealed() {
		return this.progress != null && !this.corrected;
	}

	public boolean korea() {
		return isBehind(Side.KR);
	}

	public boolean japan() {
		return isBehind(Side.JP);
	}

	/** As the marks of an action name it. */
	public String confirmation() {
		return this.answer;
	}

	private boolean isBehind(Side one) {
		return this.side == one || this.answer.equals("CONFIRMED");
	}

	/**
	 * A document that backs a report, or stands under an action.
	 *
	 * @param url null where it is a file, or on no web site
	 * @param language code of the language it is in, null where that is not known
	 * @param archivedUrl where a copy of a linked page is kept, null for none
	 * @param sha256 of the bytes of a file in hexadecimal, null for a link
	 * @param file null where it is a link
	 */
	public record Evidence(@Nullable Spoken title, @Nullable Spoken publisher, @Nullable String url,
			@Nullable String archivedUrl, @Nullable String language, @Nullable String sha256, @Nullable FileLink file) {

		static Evidence of(Row row) {
			return new Evidence(row.spoken("title"), row.spoken("publisher"), row.find("url"), row.find("archived_url"),
					row.find("language"), row.find("sha256"), FileLink.of(row));
		}

	}

}
