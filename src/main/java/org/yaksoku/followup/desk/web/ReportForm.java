package org.yaksoku.followup.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.followup.desk.ReportEntry;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Beside;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send as a report. The note is one text in one language.
 *
 * @param version how many reports of the own side the page knew of
 * @param progress empty for a note that sets no state
 * @param reportVisibility empty for the usual one
 * @param corrects the id of the mistaken report it replaces, empty for none
 * @param from the page to return to, empty for that of the action
 * @param next the codes of the actions to be reported on after it, see {@link Queue}
 */
@NullUnmarked
record ReportForm(Long version, Progress progress, String asOf, @Size(max = 2000) String note, Language noteLanguage,
		@Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceUrl,
		@Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceArchived, MultipartFile evidenceFile,
		@Size(max = 300) String evidenceTitle, @Size(max = 300) String evidencePublisher,
		@Size(max = 100) String evidenceDated, Language evidenceLanguage, Visibility reportVisibility, String corrects,
		String from, String next) {

	/**
	 * One that begins with what the side said last; a correction with who saw the
	 * mistake.
	 */
	static ReportForm blank(ActionSheet sheet, Side side, Language reader, LocalDate today, String corrects,
			String from, String next) {
		Progress last = last(sheet, side).map((it) -> it.progress()).orElse(null);
		return new ReportForm(sheet.reportsOf(side), last, today.toString(), "", reader, "", "", null, "", "", "", null,
				sheet.reports()
					.stream()
					.filter((it) -> it.id().toString().equals(corrects))
					.map((it) -> it.visibility())
					.findFirst()
					.orElse(null),
				corrects, from, next);
	}

	/** What the side said last of how far the action is, as far as it still holds. */
	static Optional<ReportEntry> last(ActionSheet sheet, Side side) {
		return sheet.reports()
			.stream()
			.filter((it) -> it.side() == side && it.progress() != null && !it.corrected())
			.findFirst();
	}

	/**
	 * Whether it says nothing that was not said: the form begins with the last state, and
	 * a form that nobody touched is no report.
	 */
	boolean isSameAgain(ActionSheet sheet, Side side) {
		if (this.progress == null || Typed.words(this.note) != null || sent().hasFile() || sent().hasUrl()
				|| Typed.id(this.corrects) != null) {
			return false;
		}
		return last(sheet, side)
			.filter((it) -> it.progress() == this.progress
					&& (this.reportVisibility == null || it.visibility() == this.reportVisibility))
			.isPresent();
	}

	/**
	 * Whether the side has reported as of a later day already, so that this one changes
	 * nothing of how far the action is.
	 */
	boolean isBehind(ActionSheet sheet, Side side) {
		String day = Typed.day(this.asOf).map(LocalDate::toString).orElse("");
		return sheet.reports()
			.stream()
			.filter((it) -> it.side() == side && it.progress() != null && !it.corrected()
					&& !it.id().toString().equals(this.corrects))
			.map((it) -> it.asOf().datetime())
			.anyMatch((it) -> it != null && it.compareTo(day) > 0);
	}

	@AssertTrue
	@Beside("asOf")
	public boolean isDated() {
		return Typed.day(this.asOf).isPresent();
	}

	@AssertTrue
	@Beside("progress")
	public boolean isSaid() {
		return this.progress != null || Typed.words(this.note) != null;
	}

	@AssertTrue
	@Beside("note")
	public boolean isNoted() {
		return this.progress != Progress.COMPLETED || Typed.words(this.note) != null;
	}

	@AssertTrue
	@Beside("evidenceUrl")
	public boolean isBacked() {
		return this.progress != Progress.COMPLETED || sent().hasFile() || sent().hasUrl();
	}

	/** A file or a link, not both. */
	@AssertTrue
	@Beside("evidenceUrl")
	public boolean isOneEvidence() {
		return !sent().hasFile() || !sent().hasUrl();
	}

	/** Only of a page can there be an archived copy. */
	@AssertTrue
	@Beside("evidenceArchived")
	public boolean isArchivedPage() {
		return sent().isArchivedPage();
	}

	@AssertTrue
	@Beside("evidenceDated")
	public boolean isEvidenceDay() {
		return DateReader.isReadable(this.evidenceDated);
	}

	@AssertTrue
	@Beside("reportVisibility")
	public boolean isShared() {
		return this.progress == null || visibility() != Visibility.OWN_SIDE;
	}

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	NewReport toNewReport(ActionSheet sheet, Side side) {
		String words = Typed.words(this.note);
		return new NewReport(sheet.id(), side, Typed.organisation(Typed.text(sheet.party(side).leadId())),
				Typed.day(this.asOf).orElseThrow(), this.progress, words, (words != null) ? language() : null,
				List.of(), visibility(), null,
				(Typed.id(this.corrects) != null) ? new ReportId(Typed.id(this.corrects)) : null);
	}

	List<NewFile> evidence(boolean example) {
		return (sent().hasFile() || sent().hasUrl()) ? List.of(sent().toNewFile(language(), visibility(), example))
				: List.of();
	}

	/** Where nothing is chosen: a state is for both, a note for the own side. */
	private Visibility visibility() {
		return (this.reportVisibility != null) ? this.reportVisibility
				: (this.progress != null) ? Visibility.BOTH_SIDES : Visibility.OWN_SIDE;
	}

	private Language language() {
		return (this.noteLanguage != null) ? this.noteLanguage : Language.EN;
	}

	private SentEvidence sent() {
		return new SentEvidence(this.evidenceUrl, this.evidenceArchived, this.evidenceFile, this.evidenceTitle,
				this.evidencePublisher, this.evidenceDated, this.evidenceLanguage);
	}

}
