package org.yaksoku.notification.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.house.Acting;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.notification.worklist.WorkPage.Kind;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EXECUTIVE;

@SpringBootTest
@Import(Acting.Configuration.class)
class WorklistTests {

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	Worklist worklist;

	@Autowired
	ImportService imports;

	@Autowired
	DeskReader desk;

	@Autowired
	ActorNames names;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	FollowupExamples examples = new FollowupExamples();

	ClauseId clause;

	@BeforeEach
	void publish(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
		this.clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
	}

	@Test
	void noKindHidesBehindAnother() {
		pastDue(110, null);
		String waiting = reported(JAPANESE_EDITOR, Side.JP).code();

		WorkPage page = today(WorkScope.SIDE, null);

		assertThat(page.items()).filteredOn((it) -> it.task() == Task.PAST_DUE).hasSize(Worklist.MOST);
		assertThat(page.items()).filteredOn((it) -> it.task() == Task.CONFIRM)
			.as("its own kind, whatever else there is")
			.isNotEmpty();
		Kind pastDue = page.more().get(0);
		assertThat(pastDue.task()).isEqualTo(Task.PAST_DUE);
		assertThat(pastDue.total()).isGreaterThanOrEqualTo(110);
		assertThat(pastDue.left()).isEqualTo(pastDue.total() - Worklist.MOST);
		assertThat(pastDue.address()).isEqualTo("/desk/actions?schedule=PAST_DUE&scope=SIDE");
		assertThat(page.total()).isGreaterThanOrEqualTo(page.items().size());
		assertThat(today(WorkScope.SIDE, Task.CONFIRM).items()).extracting(WorkItem::code).contains(waiting);
		assertThat(today(WorkScope.SIDE, Task.CONFIRM).items()).extracting(WorkItem::task).containsOnly(Task.CONFIRM);
	}

	@Test
	void saysADateNoMoreExactlyThanItWasGiven() {
		NewAction action = FollowupExamples.action(this.clause, Side.KR, Visibility.BOTH_SIDES);
		this.acting.as(KOREAN_EDITOR, () -> {
			this.actions.register(action);
			this.transaction.executeWithoutResult((status) -> this.jdbc
				.sql("update followup.action set due_precision = 'MONTH', due_earliest = '1998-02-01',"
						+ " due_latest = '1998-02-28', version = version + 1 where code = ?")
				.param(action.code())
				.update());
		});

		assertThat(today(WorkScope.SIDE, Task.PAST_DUE).items()).filteredOn((it) -> it.code().equals(action.code()))
			.extracting((it) -> Objects.requireNonNull(it.dueDate()).text())
			.containsExactly(DateWords.of(Language.KO).say(PartialDate.month(YearMonth.of(1998, 2))).text());
	}

	@Test
	void whatWasNeverReviewedIsReadByWhoeverDidNotWriteIt() {
		String code = this.examples.drafted(ClauseKind.COMMITMENT);

		assertThat(this.acting.as(JAPANESE_EDITOR, () -> this.worklist.today(WorkScope.SIDE, Task.REVIEW, Language.JA))
			.items()).filteredOn((it) -> it.code().equals(code)).extracting(WorkItem::count).containsExactly(3);
		assertThat(today(WorkScope.SIDE, Task.REVIEW).items()).extracting(WorkItem::code).doesNotContain(code);
	}

	@Test
	void aFileThatWasSentAndNotImportedIsForWhoeverSentIt() {
		String name = UUID.randomUUID() + ".csv";
		Actor somebody = person();
		ImportId file = this.acting.as(somebody, () -> this.imports.begin(SheetKind.ACTIONS, null, name,
				("code,title\n" + name + ",One\n").getBytes(StandardCharsets.UTF_8)));

		assertThat(imports(somebody, WorkScope.MINE)).extracting(WorkItem::address, (it) -> it.title().text())
			.contains(tuple("/desk/import/" + file, name));
		assertThat(imports(person(), WorkScope.SIDE)).extracting((it) -> it.title().text()).contains(name);
		assertThat(imports(person(), WorkScope.MINE)).extracting((it) -> it.title().text()).doesNotContain(name);
		assertThat(imports(KOREAN_EXECUTIVE, WorkScope.SIDE)).isEmpty();
		assertThat(imports(JAPANESE_EDITOR, WorkScope.SIDE)).extracting((it) -> it.title().text()).doesNotContain(name);
		this.acting.as(somebody, () -> this.imports.discard(file, this.imports.find(file).version()));
		assertThat(imports(somebody, WorkScope.MINE)).extracting((it) -> it.title().text()).doesNotContain(name);
	}

	private List<WorkItem> imports(Actor actor, WorkScope scope) {
		return this.acting.as(actor, () -> this.worklist.today(scope, Task.IMPORT, Language.KO)).items();
	}

	@Test
	void countsOnlyWhatIsOnesOwn() {
		Actor somebody = person();
		pastDue(Worklist.MOST + 3, somebody);
		pastDue(2, person());

		WorkPage page = this.acting.as(somebody, () -> this.worklist.today(WorkScope.MINE, null, Language.KO));

		assertThat(page.items()).filteredOn((it) -> it.task() == Task.PAST_DUE).hasSize(Worklist.MOST);
		assertThat(page.kinds()).filteredOn((it) -> it.task() == Task.PAST_DUE)
			.extracting(Kind::total, Kind::left)
			.containsExactly(tuple((long) Worklist.MOST + 3, 3L));
	}

	@Test
	void whatTheOtherSideSeesDifferentlyIsForWhoeverReported() {
		NewAction action = FollowupExamples.action(this.clause, Side.KR, Visibility.BOTH_SIDES);
		ActionId id = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action));
		ReportId done = report(KOREAN_EDITOR, id, Side.KR, Progress.COMPLETED);
		assertThat(tasks(KOREAN_EDITOR, action.code())).isEmpty();
		assertThat(tasks(JAPANESE_EDITOR, action.code())).containsExactly(Task.CONFIRM);

		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(done, false, "まだ届いていません。", Language.JA));

		assertThat(tasks(KOREAN_EDITOR, action.code())).containsExactly(Task.DIFFERS);
		assertThat(tasks(JAPANESE_EDITOR, action.code())).isEmpty();
		report(KOREAN_EDITOR, id, Side.KR, Progress.IN_PROGRESS);
		assertThat(tasks(KOREAN_EDITOR, action.code())).isEmpty();
	}

	@Test
	void whoIsNotBelievedHasNotDoneItsPart() {
		NewAction action = FollowupExamples.action(this.clause, null, Visibility.BOTH_SIDES);
		ActionId id = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(action));
		overdue(action.code());
		ReportId done = report(KOREAN_EDITOR, id, Side.KR, Progress.COMPLETED);
		report(JAPANESE_EDITOR, id, Side.JP, Progress.IN_PROGRESS);
		assertThat(tasks(KOREAN_EDITOR, action.code())).containsExactly(Task.CONFIRM);

		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(done, false, "まだ届いていません。", Language.JA));

		assertThat(tasks(KOREAN_EDITOR, action.code())).containsExactly(Task.PAST_DUE, Task.CONFIRM, Task.DIFFERS);
		assertThat(tasks(JAPANESE_EDITOR, action.code())).containsExactly(Task.PAST_DUE);
	}

	@Test
	void asksOnceWhereSomebodyWorks() {
		pastDue(3, null);
		AtomicInteger asked = new AtomicInteger();
		Colleagues counting = new Colleagues() {
			@Override
			public List<Colleague> of(Side side) {
				return List.of();
			}

			@Override
			public List<Colleague> approversOf(Side side) {
				return List.of();
			}

			@Override
			public @Nullable UUID organisationOf(UserId id) {
				asked.incrementAndGet();
				return null;
			}
		};
		Worklist counted = new Worklist(this.desk, this.acting, counting, this.names, this.clock);

		this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.execute((status) -> counted.today(WorkScope.ORGANISATION, null, Language.KO)));
		assertThat(asked).hasValue(1);
		this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.execute((status) -> counted.today(WorkScope.SIDE, null, Language.KO)));
		assertThat(asked).as("nobody’s business but that of the organisation").hasValue(1);
	}

	private WorkPage today(WorkScope scope, @Nullable Task task) {
		return this.acting.as(KOREAN_EDITOR, () -> this.worklist.today(scope, task, Language.KO));
	}

	/** What somebody has to do about one action, however much there is beside it. */
	private List<Task> tasks(Actor actor, String code) {
		return this.acting.as(actor,
				() -> List.of(Task.PAST_DUE, Task.CONFIRM, Task.DIFFERS)
					.stream()
					.filter((task) -> this.worklist.today(WorkScope.SIDE, task, Language.KO)
						.items()
						.stream()
						.anyMatch((it) -> it.code().equals(code)))
					.toList());
	}

	private void pastDue(int many, @Nullable Actor responsible) {
		for (int i = 0; i < many; i++) {
			NewAction action = FollowupExamples.action(this.clause, Side.KR, Visibility.BOTH_SIDES);
			this.acting.as(KOREAN_EDITOR, () -> {
				ActionId id = this.actions.register(action);
				if (responsible != null) {
					this.actions.contribute(id, 0,
							new PartyChange(Side.KR, true, null, LocalText.none(), null, responsible.user()));
				}
			});
			overdue(action.code());
		}
	}

	/** Long ago: before anything else in the list. */
	private void overdue(String code) {
		this.acting.as(KOREAN_EDITOR,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("update followup.action set due_precision = 'DAY', due_earliest = '1999-01-01',"
							+ " due_latest = '1999-01-01', version = version + 1 where code = ?")
					.param(code)
					.update()));
	}

	private NewAction reported(Actor actor, Side side) {
		NewAction action = FollowupExamples.action(this.clause, side, Visibility.BOTH_SIDES);
		ActionId id = this.acting.as(actor, () -> this.actions.register(action));
		report(actor, id, side, Progress.IN_PROGRESS);
		return action;
	}

	private ReportId report(Actor actor, ActionId action, Side side, Progress progress) {
		return this.acting.as(actor,
				() -> this.reports.report(new NewReport(action, side, null, LocalDate.of(2026, 11, 1), progress, "Note",
						Language.EN, (progress == Progress.COMPLETED) ? List.of(this.examples.evidence()) : List.of(),
						Visibility.BOTH_SIDES, null, null)));
	}

	private static Actor person() {
		return Actor.person(new UserId(UUID.randomUUID()), Side.KR, Set.of(Role.EDITOR));
	}

}
