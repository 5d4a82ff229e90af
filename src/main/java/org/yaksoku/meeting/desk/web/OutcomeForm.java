package org.yaksoku.meeting.desk.web;

import java.time.Instant;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.NewOutcome;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.desk.MeetingSheet.OutcomePart;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.topic.TopicId;

/**
 * What a browser may send for an outcome.
 *
 * @param unilateral the side whose unsigned pledge it may be
 */
@NullUnmarked
record OutcomeForm(long version, @NotNull OutcomeKind outcomeKind, String outcomeAgenda, String outcomeSession,
		@Size(max = 4000) String outcomeKo, @Size(max = 4000) String outcomeJa, @Size(max = 4000) String outcomeEn,
		@Size(max = 2000) String outcomeNoteKo, @Size(max = 2000) String outcomeNoteJa,
		@Size(max = 2000) String outcomeNoteEn, String speaker, Side unilateral, List<String> topics,
		@NotNull Visibility outcomeVisibility, @Size(max = 60) String outcomeEmbargo) implements PartForm {

	static OutcomeForm blank() {
		return new OutcomeForm(0, OutcomeKind.DECISION, "", "", "", "", "", "", "", "", "", null, List.of(),
				Visibility.BOTH_SIDES, "");
	}

	static OutcomeForm of(OutcomePart part) {
		return new OutcomeForm(part.version(), part.kind(), Picked.text(part.agendaItem()), Picked.text(part.session()),
				part.text().ko(), part.text().ja(), part.text().en(), part.note().ko(), part.note().ja(),
				part.note().en(), Picked.text(part.person()), part.unilateral(), part.topics(), part.visibility(),
				Picked.time(part.embargoUntil()));
	}

	@AssertTrue
	public boolean isWorded() {
		return !text().isEmpty();
	}

	@AssertTrue
	public boolean isTimed() {
		return Picked.isTime(this.outcomeEmbargo);
	}

	@AssertTrue
	public boolean isShared() {
		return this.outcomeVisibility != Visibility.OWN_SIDE;
	}

	NewOutcome toNewOutcome(Instant embargo) {
		return new NewOutcome(null, null, this.outcomeKind, text(),
				new LocalText(this.outcomeNoteKo, this.outcomeNoteJa, this.outcomeNoteEn), Picked.person(this.speaker),
				this.unilateral,
				Objects.requireNonNullElse(this.topics, List.<String>of()).stream().map(TopicId::of).toList(),
				this.outcomeVisibility, Picked.time(this.outcomeEmbargo, embargo));
	}

	private LocalText text() {
		return new LocalText(this.outcomeKo, this.outcomeJa, this.outcomeEn);
	}

}
