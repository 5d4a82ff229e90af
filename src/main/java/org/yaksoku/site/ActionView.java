package org.yaksoku.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.RollUp;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * A follow-up action under a clause, as the public sees it.
 *
 * @param horizon name of how its due date was set
 * @param due the date as precisely as it is known, null where there is none
 * @param earlier due dates it had before, newest first
 * @param documents of its own, beside the evidence of its reports
 */
public record ActionView(String code, @Nullable Spoken title, @Nullable Spoken deliverable, String horizon,
		@Nullable SpokenDate due, List<SpokenDate> earlier, List<Owner> owners, List<Party> supporters,
		List<Milestone> milestones, List<ReportView.Evidence> documents, Standing standing) {

	static ActionView of(Row row, @Nullable LocalDate nextMeeting, LocalDate today) {
		Standing standing = Standing.of(List.of(Tracked.of(row, nextMeeting)), today, DateWords.of(row.reader()));
		return new ActionView(row.string("code"), row.spoken("title"), row.spoken("deliverable"), row.string("horizon"),
				row.date("due"), row.rows("due_changes").stream().<SpokenDate>mapMulti((it, earlier) -> {
					SpokenDate was = it.date("was");
					if (was != null) {
						earlier.accept(was);
					}
				}).toList(),
				row.rows("parties")
					.stream()
					.map(Owner::of)
					.sorted(Comparator.comparingInt((Owner it) -> Parties.place(it.side(), row.reader())))
					.toList(),
				Parties.of(row.rows("supporters"), ""), row.rows("milestones").stream().map(Milestone::of).toList(),
				row.rows("documents").stream().map(ReportView.Evidence::of).toList(), standing);
	}

	/** Whether anybody owes it; otherwise it is not late and nobody reports on it. */
	public boolean isOwed() {
		return this.owners.stream().anyMatch(Owner::owes);
	}

	public boolean isContributed() {
		return this.owners.stream().anyMatch((it) -> it.contribution() != null);
	}

	/**
	 * A side that owes the action or brings something to it.
	 */
	public record Owner(@Nullable Side side, boolean owes, Party organisation, @Nullable Spoken contribution) {

		static Owner of(Row row) {
			return new Owner(row.side("side"), row.is("owes"), Parties.party(row, "organisation_"),
					row.spoken("contribution"));
		}

	}

	/** How far it is by its milestones. */
	public RollUp rollUp() {
		return RollUp
			.of(this.milestones.stream().map((it) -> new RollUp.Step(it.weight(), it.actual() != null)).toList());
	}

	/**
	 * A step of the action.
	 *
	 * @param actual when it was reached, null before
	 * @param weight how much it counts beside the others
	 */
	public record Milestone(@Nullable Spoken title, @Nullable SpokenDate planned, @Nullable SpokenDate actual,
			int weight) {

		static Milestone of(Row row) {
			return new Milestone(row.spoken("title"), row.date("planned"), row.date("actual"), row.count("weight"));
		}

	}

}
