package org.yaksoku.meeting.desk.web;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.NewAgendaItem;
import org.yaksoku.meeting.desk.MeetingSheet.AgendaPart;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * What a browser may send for an agenda item.
 */
@NullUnmarked
record AgendaForm(long version, @Size(max = 500) String agendaKo, @Size(max = 500) String agendaJa,
		@Size(max = 500) String agendaEn, @NotNull Visibility agendaVisibility,
		@Size(max = 60) String agendaEmbargo) implements PartForm {

	static AgendaForm blank() {
		return new AgendaForm(0, "", "", "", Visibility.BOTH_SIDES, "");
	}

	static AgendaForm of(AgendaPart part) {
		return new AgendaForm(part.version(), part.title().ko(), part.title().ja(), part.title().en(),
				part.visibility(), Picked.time(part.embargoUntil()));
	}

	@AssertTrue
	public boolean isWorded() {
		return !title().isEmpty();
	}

	@AssertTrue
	public boolean isTimed() {
		return Picked.isTime(this.agendaEmbargo);
	}

	@AssertTrue
	public boolean isShared() {
		return this.agendaVisibility != Visibility.OWN_SIDE;
	}

	NewAgendaItem toNewAgendaItem(Instant embargo) {
		return new NewAgendaItem(title(), this.agendaVisibility, Picked.time(this.agendaEmbargo, embargo));
	}

	private LocalText title() {
		return new LocalText(this.agendaKo, this.agendaJa, this.agendaEn);
	}

}
