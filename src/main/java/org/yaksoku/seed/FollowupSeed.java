package org.yaksoku.seed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.document.DocumentId;
import org.yaksoku.followup.ActionDocumentService;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.AssessmentService;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewAssessment;
import org.yaksoku.followup.NewMilestone;
import org.yaksoku.followup.NewParty;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.NewResponse;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.followup.ResponseService;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.MovableClock;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;

/**
 * Loads follow-up actions with their reports and answers, responses and assessments.
 */
@Component
class FollowupSeed {

	private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 0);

	/** Days from a report of the example to its answer. */
	private static final int ANSWER = 3;

	/** Days from the entry of an action of the example to its first report. */
	private static final int LEAD = 14;

	/** Days since a date of the example was moved. */
	private static final int MOVED = 45;

	private final ActionService actions;

	private final ActionDocumentService documents;

	private final ReportService reports;

	private final ResponseService responses;

	private final AssessmentService assessments;

	private final PartySeed parties;

	private final MeetingSeed meetings;

	private final StatementSeed statements;

	private final ClaimSeed claims;

	private final Clock clock;

	FollowupSeed(ActionService actions, ActionDocumentService documents, ReportService reports,
			ResponseService responses, AssessmentService assessments, PartySeed parties, MeetingSeed meetings,
			StatementSeed statements, ClaimSeed claims, Clock clock) {
		this.actions = actions;
		this.documents = documents;
		this.reports = reports;
		this.responses = responses;
		this.assessments = assessments;
		this.parties = parties;
		this.meetings = meetings;
		this.statements = statements;
		this.claims = claims;
		this.clock = clock;
	}

	/** Whether everything of the file is there: actions come last. */
	boolean isLoaded(SeedFile file) {
		return file.entries("actions").stream().allMatch((it) -> this.actions.byCode(it.key()).isPresent());
	}

	void load(SeedFile file) {
		for (Entry entry : file.entries("actions")) {
			if (this.actions.byCode(entry.key()).isEmpty()) {
				at(file, entered(file, entry), () -> this.actions.register(action(file, entry)));
				ActionId id = this.actions.byCode(entry.key()).orElseThrow().id();
				at(file, entered(file, entry),
						() -> entry.words("documents")
							.stream()
							.map(this.claims::document)
							.forEach((it) -> this.documents.attach(id, 0, it)));
				this.claims.about("followup.action", id.value(), entry, entry.optional("source"));
				at(file, file.today().minusDays(MOVED), () -> move(file, id, entry));
				report(file, id, entry);
			}
		}
	}

	/** Answers of addressees and judgements of the sides have no code: once only. */
	void loadAnswers(SeedFile file) {
		for (Entry entry : file.entries("responses")) {
			this.responses.record(
					new NewResponse(clause(entry), entry.local("addressee"), entry.one(ResponseState.class, "state"),
							file.date(entry, "dated"), entry.local("note"), optionalDocument(entry),
							entry.one(Side.class, "side"), visibility(entry), file.instant(entry, "embargo")));
		}
		for (Entry entry : file.entries("assessments")) {
			this.assessments.record(new NewAssessment(clause(entry), this.meetings.meeting(entry.text("meeting")),
					entry.one(Side.class, "side"), entry.number("value"), entry.local("reason"),
					optionalDocument(entry), entry.is("interim"), visibility(entry)));
		}
	}

	private NewAction action(SeedFile file, Entry entry) {
		PartialDate due = file.date(entry, "due");
		Horizon horizon = entry.one(Horizon.class, "horizon", (due != null) ? Horizon.DATED : Horizon.NOT_STATED);
		List<ClauseId> clauses = entry.words("clauses").stream().map(this.statements::clause).toList();
		List<OrganisationId> supporters = entry.words("supporters").stream().map(this.parties::organisation).toList();
		List<NewParty> parties = entry.entries("parties")
			.stream()
			.map((it) -> new NewParty(it.one(Side.class, "side"), !Boolean.FALSE.equals(it.values().get("owes")),
					this.parties.optionalOrganisation(it.optional("lead")), it.local("contribution"),
					it.optional("contact")))
			.toList();
		List<NewMilestone> milestones = entry.entries("milestones")
			.stream()
			.map((it) -> new NewMilestone(it.local("title"), file.date(it, "planned"), file.date(it, "actual")))
			.toList();
		return new NewAction(entry.key(), entry.local("title"), entry.local("deliverable"), clauses, parties,
				supporters, horizon, due, entry.is("staged"), entry.optional(Side.class, "side"), visibility(entry),
				file.instant(entry, "embargo"), milestones, file.example());
	}

	private void move(SeedFile file, ActionId id, Entry action) {
		for (Entry entry : action.entries("moved")) {
			this.actions.moveDueDate(id, entry.one(Side.class, "side"), Objects.requireNonNull(file.date(entry, "to")),
					entry.text("reason"), entry.one(Language.class, "language"));
		}
	}

	private void report(SeedFile file, ActionId id, Entry action) {
		Map<String, ReportId> named = new HashMap<>();
		for (Entry entry : action.entries("reports")) {
			String corrects = entry.optional("corrects");
			List<DocumentId> evidence = entry.words("evidence").stream().map(this.claims::document).toList();
			LocalDate day = file.today().plusDays(entry.number("asOf"));
			String name = entry.text("key", entry.key());
			at(file, day,
					() -> named.put(name,
							this.reports.report(new NewReport(id, entry.one(Side.class, "side"), null, day,
									entry.optional(Progress.class, "progress"), entry.optional("note"),
									entry.optional(Language.class, "language"), evidence, visibility(entry),
									file.instant(entry, "embargo"), (corrects != null) ? named.get(corrects) : null))));
			at(file, day.plusDays(ANSWER), () -> {
				answer(Objects.requireNonNull(named.get(name)), entry.under("confirmed"), true);
				answer(Objects.requireNonNull(named.get(name)), entry.under("differs"), false);
			});
		}
	}

	/** Some days after its statement was published, and before anybody reported on it. */
	private static LocalDate entered(SeedFile file, Entry action) {
		List<String> clauses = action.words("clauses");
		String statement = clauses.isEmpty() ? "" : clauses.get(0).replaceAll("/.*", "");
		LocalDate first = action.entries("reports")
			.stream()
			.map((it) -> file.today().plusDays(it.number("asOf")))
			.min(Comparator.naturalOrder())
			.orElse(file.today())
			.minusDays(LEAD);
		return file.entries("statements")
			.stream()
			.filter((it) -> it.key().equals(statement))
			.map((it) -> file.instant(it, "published"))
			.filter(Objects::nonNull)
			.map((it) -> LocalDate.ofInstant(Objects.requireNonNull(it), Moments.ZONE).plusDays(LEAD))
			.filter((it) -> it.isBefore(first))
			.findFirst()
			.orElse(first);
	}

	/**
	 * What is invented was entered when it says it was, so that there is a past to look
	 * back on. Facts are entered when they are loaded.
	 */
	private void at(SeedFile file, LocalDate day, Runnable work) {
		MovableClock.at(this.clock, file.example() ? day.atTime(OFFICE_HOUR).toInstant(Moments.ZONE) : null, work);
	}

	private void answer(ReportId report, @Nullable Entry answer, boolean agrees) {
		if (answer != null) {
			this.reports.answer(report, agrees, answer.optional("note"), answer.optional(Language.class, "language"));
		}
	}

	private ClauseId clause(Entry entry) {
		return this.statements.clause(entry.text("clause"));
	}

	private @Nullable DocumentId optionalDocument(Entry entry) {
		String slug = entry.optional("document");
		return (slug != null) ? this.claims.document(slug) : null;
	}

	private static Visibility visibility(Entry entry) {
		return entry.one(Visibility.class, "visibility", Visibility.PUBLIC);
	}

}
