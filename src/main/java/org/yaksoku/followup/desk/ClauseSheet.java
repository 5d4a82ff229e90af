package org.yaksoku.followup.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.ClauseKinds;
import org.yaksoku.followup.MarksView;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Marks;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.LineageKind;

/**
 * One clause and what became of it, as both desks know it.
 *
 * @param key as it is cited
 * @param texts in the reader’s order of the languages
 * @param actions by their dates
 * @param marks rolled up from the actions (rule 5)
 * @param activity NONE_YET, ACTIVE, DORMANT or CONCLUDED; null where it is not that kind
 * @param reports on all its actions, newest first, as many as one page shows
 * @param earlier whether there are earlier ones
 * @param later whether there are later ones
 * @param answers of the addressee, newest first; for a recommendation
 * @param assessments how each side judges it at later editions, the latest first
 * @param editions at which it may be judged
 * @param months of the last twelve, oldest first; empty where nothing is done
 */
public record ClauseSheet(UUID id, String statement, Spoken statementTitle, String key, String number, ClauseKind kind,
		@Nullable Spoken headline, @Nullable Spoken addressee, List<Text> texts, List<Topic> topics, boolean published,
		boolean example, List<ActionRow> actions, Marks marks, boolean reported, @Nullable String activity,
		List<ReportEntry> reports, boolean earlier, boolean later, List<AnswerEntry> answers, List<Relation> relations,
		List<Judged> assessments, List<Choice> editions, List<Month> months) {

	/** So many reports are on one page. */
	static final int REPORTS = 50;

	/** So many actions are listed. */
	private static final int LISTED = 200;

	/** Those of its actions that are listed; its marks speak of all. */
	public List<ActionRow> listed() {
		return this.actions.subList(0, Math.min(LISTED, this.actions.size()));
	}

	/** How many actions are not listed. */
	public int unlisted() {
		return Math.max(0, this.actions.size() - LISTED);
	}

	/** Whether anything is delivered under it. */
	public boolean isTracked() {
		return ClauseKinds.WITH_ACTIONS.contains(this.kind);
	}

	/** Whether it is addressed to somebody who may answer. */
	public boolean isAddressed() {
		return this.kind == ClauseKind.RECOMMENDATION;
	}

	/**
	 * Its marks in the form the shared fragments draw them.
	 * @param reader the side that reads them, null for whoever has none
	 */
	public MarksView view(DateWords words, @Nullable Side reader) {
		@Nullable Schedule schedule = this.marks.schedule();
		@Nullable ConfirmationState state = this.marks.confirmation();
		@Nullable SpokenDate due = this.actions.stream()
			.filter((it) -> it.schedule() != null && it.schedule() == schedule && it.dueLatest() != null)
			.map((it) -> it.marks(words, reader).due())
			.findFirst()
			.orElse(null);
		return new MarksView(this.reported, this.marks.progress().name(), ActionRow.style(this.marks.progress()),
				(schedule != null) ? schedule.name() : null, (schedule != null) ? ActionRow.style(schedule) : null, due,
				(state == null) ? "NONE"
						: MarksView.named(state,
								reader != null
										&& this.actions.stream().anyMatch((it) -> it.waitsFor().contains(reader))),
				behind(Side.KR), behind(Side.JP));
	}

	/** How many answers a side has recorded, as its form counts them. */
	public long answersOf(@Nullable Side side) {
		return this.answers.stream().filter((it) -> it.side() == side).count();
	}

	/** How often a side has judged it, as its form counts. */
	public long judgedBy(@Nullable Side side) {
		return this.assessments.stream().filter((it) -> it.side() == side).mapToLong((it) -> it.version() + 1).sum();
	}

	/** Whether it is judged at later editions. */
	public boolean isJudged() {
		return (isTracked() || isAddressed()) && !this.editions.isEmpty();
	}

	/** What its reports name as evidence. */
	public List<Choice> evidence(Language reader) {
		Map<String, Choice> evidence = new LinkedHashMap<>();
		for (ReportEntry report : this.reports) {
			for (ReportEntry.Evidence one : report.evidence()) {
				Spoken title = one.title();
				evidence.put(one.id().toString(),
						(title != null) ? new Choice(one.id().toString(), title.text(), title.language().code())
								: new Choice(one.id().toString(), String.valueOf(one.url()), reader.code()));
			}
		}
		return List.copyOf(evidence.values());
	}

	private boolean behind(Side side) {
		List<ActionRow> spoken = this.actions.stream().filter(ActionRow::isReported).toList();
		return !spoken.isEmpty() && spoken.stream().allMatch((it) -> it.behind().contains(side));
	}

	/**
	 * Its words in one language.
	 *
	 * @param text null where they are missing
	 * @param standing name of it, null where they are missing
	 */
	public record Text(Language language, @Nullable String text, @Nullable String standing) {

	}

	/**
	 * A theme it is under.
	 */
	public record Topic(String slug, Spoken name) {

	}

	/**
	 * What the addressee answered.
	 */
	public record AnswerEntry(ResponseState state, @Nullable Spoken addressee, @Nullable SpokenDate date,
			@Nullable Spoken note, Side side, Visibility visibility) {

	}

	/**
	 * How it relates to another edition.
	 *
	 * @param from whether the other one is the earlier
	 * @param key of the other clause, null where the later edition is silent
	 * @param language in which both are compared, null where they have none in common
	 * @param changes from the earlier words to the later ones
	 */
	public record Relation(LineageKind kind, boolean from, String statement, @Nullable String key,
			@Nullable Spoken note, @Nullable Language language, List<Piece> changes) {

	}

	/**
	 * Reports on its actions in one month.
	 *
	 * @param month as 2026-11
	 */
	public record Month(String month, int reports) {

	}

	static @Nullable Language common(Language reader, LocalText one, LocalText other) {
		return reader.first()
			.stream()
			.filter((it) -> one.in(it) != null && other.in(it) != null)
			.findFirst()
			.orElse(null);
	}

}
