package org.yaksoku.meeting.desk.web;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.desk.MeetingSheet.ParticipantPart;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * What a browser may send for somebody who takes part.
 *
 * @param contact how to reach them, for the own desk alone
 */
@NullUnmarked
record ParticipantForm(long version, String person, String organisation, @Size(max = 200) String postKo,
		@Size(max = 200) String postJa, @Size(max = 200) String postEn, @NotNull ParticipationRole role,
		@NotNull Attendance attendance, String participantSession, @Size(max = 300) String contact,
		@NotNull Visibility participantVisibility, @Size(max = 60) String participantEmbargo) implements PartForm {

	static ParticipantForm of(ParticipantPart part) {
		return new ParticipantForm(part.version(), Picked.text(part.person()), Picked.text(part.organisation()),
				part.title().ko(), part.title().ja(), part.title().en(), part.role(), part.attendance(),
				Picked.text(part.session()), part.contact(), part.visibility(), Picked.time(part.embargoUntil()));
	}

	@AssertTrue
	public boolean isSomebody() {
		return (this.person != null && !this.person.isBlank()) || !post().isEmpty();
	}

	@AssertTrue
	public boolean isTimed() {
		return Picked.isTime(this.participantEmbargo);
	}

	@AssertTrue
	public boolean isShared() {
		return this.participantVisibility != Visibility.OWN_SIDE;
	}

	NewParticipation toNewParticipation(Instant embargo) {
		return new NewParticipation(null, Picked.person(this.person), Picked.organisation(this.organisation), post(),
				this.role, this.attendance, (this.contact == null || this.contact.isBlank()) ? null : this.contact,
				this.participantVisibility, Picked.time(this.participantEmbargo, embargo));
	}

	private LocalText post() {
		return new LocalText(this.postKo, this.postJa, this.postEn);
	}

}
