package org.yaksoku.followup.desk;

import org.yaksoku.followup.ActionRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.Horizon;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.RollUp;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * One action with everything that belongs to it, as one side may see it.
 *
 * @param row what the list shows of it
 * @param clauses with their first words
 * @param supporters organisations that help, by id
 * @param parties what each side owes or brings, in the reader’s order
 * @param dates every earlier due date, newest first
 * @param documents of its own, in the order in which they were added
 * @param reports newest first
 * @param embargoUntil the instant before which the public does not see it; null without
 * @param outcome of a meeting from which it was made, null without
 */
public record ActionSheet(ActionId id, long version, ActionRow row, boolean staged, Visibility visibility,
		@Nullable Instant embargoUntil, @Nullable Side side, @Nullable UUID outcome, List<ClauseEntry> clauses,
		List<Supporter> supporters, List<PartyEntry> parties, List<DateEntry> dates, List<StepEntry> steps,
		List<ReportEntry.Evidence> documents, List<ReportEntry> reports) {

	public String code() {
		return this.row.code();
	}

	public Horizon horizon() {
		return this.row.horizon();
	}

	/** The part of one side; an empty one where nothing was said of it yet. */
	public PartyEntry party(Side side) {
		return this.parties.stream()
			.filter((it) -> it.side() == side)
			.findFirst()
			.orElseGet(() -> new PartyEntry(-1, side, false, null, null, LocalText.none(), null, null, null));
	}

	public boolean isJoint() {
		return this.row.owing().size() > 1;
	}

	public boolean isOwedBy(@Nullable Side side) {
		return this.row.owing().contains(side);
	}

	/** How many reports a side has given, as its form counts them. */
	public long reportsOf(@Nullable Side side) {
		return this.reports.stream().filter((it) -> it.side() == side).count();
	}

	/** Whether a report of it names evidence that the reader may see. */
	public boolean isBacked() {
		return this.reports.stream().anyMatch((it) -> !it.evidence().isEmpty());
	}

	/** The moved date that waits for an answer, null where none does. */
	public @Nullable DateEntry openDate() {
		return (this.dates.isEmpty() || !this.dates.get(0).isOpen()) ? null : this.dates.get(0);
	}

	/**
	 * A clause it is done for.
	 */
	public record ClauseEntry(UUID id, String statement, String key, @Nullable Spoken words) {

		static ClauseEntry of(Row row) {
			return new ClauseEntry(row.id("id"), row.string("statement"), row.string("key"), row.spoken("words"));
		}

	}

	/**
	 * An organisation that helps.
	 */
	public record Supporter(UUID id, @Nullable Spoken name) {

	}

	/**
	 * What one side owes or brings.
	 *
	 * @param version of this part; -1 where there is none yet
	 * @param contact and responsible null for the other side’s readers
	 */
	public record PartyEntry(long version, Side side, boolean owes, @Nullable UUID leadId, @Nullable Spoken lead,
			LocalText contribution, @Nullable String contact, @Nullable UUID responsible,
			@Nullable String responsibleName) {

	}

	/** How far it is by its milestones. */
	public RollUp rollUp() {
		return RollUp.of(this.steps.stream().map((it) -> new RollUp.Step(it.weight(), it.reached() != null)).toList());
	}

	/**
	 * A due date that moved.
	 *
	 * @param horizon what it becomes
	 * @param accepted whether it counts
	 */
	public record DateEntry(UUID id, Side side, SpokenDate at, @Nullable SpokenDate was, Horizon horizon,
			@Nullable SpokenDate becomes, Spoken reason, boolean accepted, boolean declined) {

		public boolean isOpen() {
			return !this.accepted && !this.declined;
		}

	}

	/**
	 * A step on the way.
	 *
	 * @param reached null before
	 * @param weight how much it counts beside the others
	 */
	public record StepEntry(UUID id, long version, LocalText title, @Nullable PartialDate planned,
			@Nullable SpokenDate plannedDate, @Nullable PartialDate reached, @Nullable SpokenDate reachedDate,
			int weight) {

	}

}
