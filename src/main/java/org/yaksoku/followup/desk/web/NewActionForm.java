package org.yaksoku.followup.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send to begin an action.
 *
 * @param owing the sides that owe it
 * @param visibility empty for the usual one
 * @param outcome the id of the outcome from which it is made, empty for none
 */
@NullUnmarked
record NewActionForm(@Size(max = 300) String titleKo, @Size(max = 300) String titleJa, @Size(max = 300) String titleEn,
		@Size(max = 500) String deliverableKo, @Size(max = 500) String deliverableJa,
		@Size(max = 500) String deliverableEn, @Size(max = 500) String clauses, String outcome, List<String> owing,
		String lead, @Size(max = 500) String contributionKo, @Size(max = 500) String contributionJa,
		@Size(max = 500) String contributionEn, @Size(max = 300) String contact, String responsible,
		@NotNull Horizon horizon, @Size(max = 100) String due, @Size(max = 200) String duePrinted, Boolean staged,
		Visibility visibility) {

	static NewActionForm blank(String clauses, String outcome, Side side, String responsible) {
		return new NewActionForm("", "", "", "", "", "", clauses, outcome, List.of(side.name()), "", "", "", "", "",
				responsible, Horizon.NOT_STATED, "", "", false, null);
	}

	@AssertTrue
	@Beside("titleKo")
	public boolean isTitled() {
		return !title().isEmpty();
	}

	/**
	 * A date is its horizon: whoever types one need not say so as well. It is a
	 * contradiction only where another horizon was chosen.
	 */
	public NewActionForm {
		horizon = (horizon == Horizon.NOT_STATED && Typed.words(due) != null) ? Horizon.DATED : horizon;
	}

	/** Whether a date was typed although it is not to be one. */
	boolean isUndecided() {
		return this.horizon != Horizon.DATED && Typed.words(this.due) != null;
	}

	@AssertTrue
	@Beside("due")
	public boolean isDated() {
		return this.horizon != Horizon.DATED || (Typed.words(this.due) != null && DateReader.isReadable(this.due));
	}

	@AssertTrue
	public boolean isOwed() {
		return this.owing != null && !this.owing.isEmpty()
				&& this.owing.stream().allMatch((it) -> it.equals("KR") || it.equals("JP"));
	}

	/** What both owe is known to both. */
	@AssertTrue
	public boolean isShared() {
		return this.visibility != Visibility.OWN_SIDE || this.owing == null || this.owing.size() < 2;
	}

	LocalText title() {
		return new LocalText(this.titleKo, this.titleJa, this.titleEn);
	}

	LocalText deliverable() {
		return new LocalText(this.deliverableKo, this.deliverableJa, this.deliverableEn);
	}

	Set<Side> sides() {
		Set<Side> sides = EnumSet.noneOf(Side.class);
		this.owing.forEach((it) -> sides.add(Side.valueOf(it)));
		return sides;
	}

	/**
	 * Where nothing is chosen: what the own side alone owes is its own, the rest is
	 * shared.
	 */
	Visibility visibleFor(Side side) {
		return (this.visibility != null) ? this.visibility
				: sides().equals(Set.of(side)) ? Visibility.OWN_SIDE : Visibility.BOTH_SIDES;
	}

	PartialDate date() {
		return (this.horizon == Horizon.DATED) ? Typed.date(this.due, this.duePrinted) : null;
	}

	PartyChange own(Side side) {
		return new PartyChange(side, sides().contains(side), Typed.organisation(this.lead),
				new LocalText(this.contributionKo, this.contributionJa, this.contributionEn), Typed.words(this.contact),
				Typed.user(this.responsible));
	}

}
