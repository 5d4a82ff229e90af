package org.yaksoku.meeting.desk.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.desk.ParticipantList.Chosen;
import org.yaksoku.meeting.desk.ParticipantList.Listed;
import org.yaksoku.shared.Visibility;

/**
 * What a browser may send of a list of people that was taken apart.
 */
@NullUnmarked
record ParticipantsForm(List<Line> lines, @NotNull Visibility participantsVisibility) {

	static ParticipantsForm of(List<Listed> listed) {
		return new ParticipantsForm(listed.stream().map(Line::of).toList(), Visibility.BOTH_SIDES);
	}

	List<Chosen> chosen() {
		return Objects.requireNonNullElse(this.lines, List.<Line>of())
			.stream()
			.filter((it) -> Boolean.TRUE.equals(it.include))
			.map(Line::chosen)
			.toList();
	}

	/** Whoever was named is a person; without a name a post will do. */
	boolean isComplete() {
		return !chosen().isEmpty() && chosen().stream()
			.allMatch((it) -> it.role() != null && it.attendance() != null
					&& (it.person() != null || (it.name().isBlank() ? !it.title().isBlank() : it.register())));
	}

	/**
	 * One of the list.
	 *
	 * @param include whether it is to be logged
	 * @param register whether somebody of that name is to be registered
	 */
	public record Line(Boolean include, String name, String title, String person, String organisation,
			ParticipationRole role, Attendance attendance, Boolean register) {

		static Line of(Listed it) {
			return new Line(!it.there(), it.name(), it.title(), Picked.text(it.person()), Picked.text(it.match()),
					ParticipationRole.DELEGATE, it.attendance(), it.person() == null && !it.name().isBlank());
		}

		Chosen chosen() {
			return new Chosen(Objects.requireNonNullElse(this.name, ""), Objects.requireNonNullElse(this.title, ""),
					Picked.id(this.person), Picked.id(this.organisation), this.role, this.attendance,
					Boolean.TRUE.equals(this.register));
		}

	}

}
