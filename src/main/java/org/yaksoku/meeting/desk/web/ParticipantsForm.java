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

	/** How many lines there are. */
	int count() {
		return (this.lines != null) ? this.lines.size() : 0;
	}

	/** How many of them somebody should look at. */
	long open() {
		return (this.lines != null) ? this.lines.stream().filter(Line::isOpen).count() : 0;
	}

	/**
	 * One of the list.
	 *
	 * @param include whether it is to be logged
	 * @param listed what else the list says of them: post and organisation, as pasted
	 * @param several whether several people are called so
	 * @param there whether that person is logged already
	 * @param twice whether an earlier line says the same
	 * @param register whether somebody of that name is to be registered
	 */
	public record Line(Boolean include, String name, String listed, String title, String person, String organisation,
			ParticipationRole role, Attendance attendance, Boolean several, Boolean there, Boolean twice,
			Boolean register) {

		static Line of(Listed it) {
			return new Line(!it.there() && !it.twice(), it.name(), it.listed(), it.title(), Picked.text(it.person()),
					Picked.text(it.match()), ParticipationRole.DELEGATE, it.attendance(), it.people().size() > 1,
					it.there(), it.twice(), it.people().isEmpty() && !it.name().isBlank());
		}

		/** Whether nobody of that name, or no such organisation, is known. */
		public boolean isOpen() {
			return isUnknown() || isWithoutOrganisation() || Boolean.TRUE.equals(this.several)
					|| Boolean.TRUE.equals(this.there) || Boolean.TRUE.equals(this.twice);
		}

		/** Whether nobody of that name is known here. */
		public boolean isUnknown() {
			return this.name != null && !this.name.isBlank() && (this.person == null || this.person.isBlank())
					&& !Boolean.TRUE.equals(this.several);
		}

		/** Whether no organisation is known that goes by what the list says. */
		public boolean isWithoutOrganisation() {
			return this.organisation == null || this.organisation.isBlank();
		}

		Chosen chosen() {
			return new Chosen(Objects.requireNonNullElse(this.name, ""), Objects.requireNonNullElse(this.listed, ""),
					Objects.requireNonNullElse(this.title, ""), Picked.id(this.person), Picked.id(this.organisation),
					this.role, this.attendance, Boolean.TRUE.equals(this.register));
		}

	}

}
