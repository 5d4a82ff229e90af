package org.yaksoku.followup.desk.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.document.DocumentId;
import org.yaksoku.followup.NewAssessment;
import org.yaksoku.followup.desk.ClauseSheet;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * What a browser may send about how a side judges a clause.
 *
 * @param version how often the own side had judged it, as the page knew
 * @param reason in the language of the writer
 */
@NullUnmarked
record AssessmentForm(Long version, @NotNull UUID edition, @NotNull @Pattern(regexp = "1|0|-1") String judgement,
		@NotNull Boolean interim, @NotBlank @Size(max = 2000) String judgementReason, UUID judgementEvidence,
		@NotNull Visibility judgementVisibility) {

	static AssessmentForm blank(ClauseSheet sheet, Side side) {
		return new AssessmentForm(sheet.judgedBy(side), null, null, false, "", null, Visibility.OWN_SIDE);
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

}
