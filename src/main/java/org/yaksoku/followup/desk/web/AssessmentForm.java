package org.yaksoku.followup.desk.web;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.NewAssessment;
import org.yaksoku.followup.desk.ClauseSheet;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Beside;
import org.yaksoku.statement.ClauseId;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send about how a side judges a clause.
 *
 * @param version how often the own side had judged it, as the page knew
 * @param judgementReason in the language of the writer
 * @param judgementEvidence one of the documents of the reports
 */
@NullUnmarked
record AssessmentForm(Long version, @NotNull UUID edition, @NotNull @Pattern(regexp = "1|0|-1") String judgement,
		@NotNull Boolean interim, @NotBlank @Size(max = 2000) String judgementReason, UUID judgementEvidence,
		@Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceUrl,
		@Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceArchived, MultipartFile evidenceFile,
		@Size(max = 300) String evidenceTitle, @Size(max = 300) String evidencePublisher,
		@Size(max = 100) String evidenceDated, Language evidenceLanguage, @NotNull Visibility judgementVisibility) {

	static AssessmentForm blank(ClauseSheet sheet, Side side) {
		return new AssessmentForm(sheet.judgedBy(side), null, null, false, "", null, "", "", null, "", "", "", null,
				Visibility.OWN_SIDE);
	}

	/** A document of the reports, a file or a link. */
	@AssertTrue
	@Beside("evidenceUrl")
	public boolean isOneEvidence() {
		return Stream.of(this.judgementEvidence != null, sent().hasFile(), sent().hasUrl())
			.filter((it) -> it)
			.count() < 2;
	}

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

	long seen() {
		return (this.version != null) ? this.version : -1;
	}

	NewAssessment toNewAssessment(ClauseSheet sheet, Side side, Language language) {
		return new NewAssessment(new ClauseId(sheet.id()), new MeetingId(this.edition), side,
				Integer.parseInt(this.judgement), LocalText.none().with(language, this.judgementReason),
				(this.judgementEvidence != null) ? new DocumentId(this.judgementEvidence) : null, this.interim,
				this.judgementVisibility);
	}

	/**
	 * What is sent along with it, for whoever may know the judgement; null for nothing.
	 */
	@Nullable NewFile evidence(ClauseSheet sheet, Language written) {
		return (sent().hasFile() || sent().hasUrl())
				? sent().toNewFile(written, this.judgementVisibility, sheet.example()) : null;
	}

	private SentEvidence sent() {
		return new SentEvidence(this.evidenceUrl, this.evidenceArchived, this.evidenceFile, this.evidenceTitle,
				this.evidencePublisher, this.evidenceDated, this.evidenceLanguage);
	}

}
