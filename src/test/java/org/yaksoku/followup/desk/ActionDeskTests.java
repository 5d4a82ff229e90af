package org.yaksoku.followup.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionChange;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewMilestone;
import org.yaksoku.followup.NotReachedYet;
import org.yaksoku.history.FieldChange;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordEvent;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.WordDiff.Piece;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

@SpringBootTest
@Import(Acting.Configuration.class)
class ActionDeskTests {

	private static final LocalText PUBLIC_TITLE = LocalText.english("Open the test site");

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ActionDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	FollowupExamples examples = new FollowupExamples();

	ClauseId clause;

	NewAction begun;

	ActionId action;

	@BeforeEach
	void keepItToOneSide(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
		this.clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
		this.begun = FollowupExamples.action(this.clause, Side.KR, Visibility.OWN_SIDE);
		this.action = this.acting.as(KOREAN_EDITOR, () -> this.actions.register(this.begun));
	}

	@Test
	void whatASideWroteAmongItselfStaysThereWhenTheActionIsShown() {
		this.acting.as(KOREAN_EDITOR, () -> {
			this.actions.addMilestone(this.action, step("Ask the board in secret"));
			this.actions.removeMilestone(this.action,
					this.actions.addMilestone(this.action, step("Find a cheaper partner")), 0);
			move(2027, "Our budget is cut");
		});
		show(Visibility.BOTH_SIDES);
		this.acting.as(KOREAN_EDITOR, () -> {
			this.actions.addMilestone(this.action, step("Sign the lease"));
			move(2028, "The owner is late");
		});

		assertThat(told(JAPANESE_EDITOR)).contains("Sign the lease", "The owner is late", PUBLIC_TITLE.en())
			.doesNotContain("Ask the board in secret", "Find a cheaper partner", "Our budget is cut",
					"Name a contact point");
		assertThat(told(KOREAN_EDITOR)).contains("Ask the board in secret", "Find a cheaper partner",
				"Our budget is cut", "Name a contact point", "Sign the lease");
		assertThat(reasons(JAPANESE_EDITOR)).containsExactly("The owner is late");
		assertThat(reasons(KOREAN_EDITOR)).containsExactly("The owner is late", "Our budget is cut");
	}

	@Test
	void whatIsTakenOutWhileItIsShownWasNeverSeen() {
		this.acting.as(KOREAN_EDITOR, () -> this.actions.addMilestone(this.action, step("Sign the lease")));
		ClauseId other = this.examples.published(ClauseKind.COMMITMENT).get(0);

		this.acting.as(KOREAN_EDITOR, () -> this.actions.change(this.action, version(), new ActionChange(PUBLIC_TITLE,
				LocalText.none(), List.of(other), List.of(), false, Visibility.BOTH_SIDES, null)));

		assertThat(told(JAPANESE_EDITOR)).doesNotContain(cited(this.clause)).contains(cited(other));
		assertThat(told(KOREAN_EDITOR)).contains(cited(this.clause), cited(other));
	}

	@Test
	void aReasonGivenBeforeItWasPublicIsInNoPublicPage() {
		this.acting.as(KOREAN_EDITOR, () -> move(2027, "Our budget is cut"));
		show(Visibility.BOTH_SIDES);
		this.acting.as(KOREAN_EDITOR, () -> move(2028, "Between us: the owner is late"));
		show(Visibility.PUBLIC);
		this.acting.as(KOREAN_EDITOR, () -> move(2029, "The site is being built"));

		assertThat(this.jdbc.sql("select reason from followup.pub_due_change where action_id = ?")
			.param(this.action.value())
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("The site is being built");
	}

	@Test
	void noStepIsReachedOnADayThatHasNotCome() {
		LocalDate today = LocalDate.now(this.clock);

		this.acting.as(KOREAN_EDITOR, () -> {
			UUID step = this.actions.addMilestone(this.action, reached(PartialDate.month(YearMonth.from(today))));
			assertThatExceptionOfType(NotReachedYet.class).isThrownBy(() -> this.actions.changeMilestone(this.action,
					step, 0, reached(PartialDate.day(today.plusDays(1)))));
			assertThatExceptionOfType(NotReachedYet.class)
				.isThrownBy(() -> this.actions.addMilestone(this.action, reached(PartialDate.year(2030))));
			this.actions.changeMilestone(this.action, step, 0, reached(PartialDate.day(today)));
		});
	}

	@Test
	void theHistorySaysInWhichLanguageAReasonIsWritten() {
		show(Visibility.BOTH_SIDES);
		this.acting.as(KOREAN_EDITOR, () -> this.actions.moveDueDate(this.action, Side.KR,
				PartialDate.day(LocalDate.of(2027, 3, 31)), "예산이 줄었습니다", Language.KO));

		assertThat(this.acting
			.as(JAPANESE_EDITOR,
					() -> this.desk.history(this.desk.sheet(this.begun.code(), Language.JA), HistoryQuery.all(),
							Language.JA))
			.events()).flatExtracting(RecordEvent::fields)
			.filteredOn((it) -> it.pieces().stream().anyMatch((piece) -> piece.text().equals("예산이 줄었습니다")))
			.isNotEmpty()
			.allSatisfy((it) -> assertThat(it.language()).isEqualTo(Language.KO))
			.allMatch(FieldChange::written);
	}

	private String cited(ClauseId clause) {
		return this.jdbc
			.sql("""
					select s.code || ' §' || c.key from statement.clause c join statement.statement s on s.id = c.statement_id
					where c.id = ?""")
			.param(clause.value())
			.query(String.class)
			.single();
	}

	private void show(Visibility visibility) {
		this.acting.as(KOREAN_EDITOR, () -> this.actions.change(this.action, version(), new ActionChange(PUBLIC_TITLE,
				LocalText.none(), List.of(this.clause), List.of(), false, visibility, null)));
	}

	private void move(int year, String reason) {
		this.actions.moveDueDate(this.action, Side.KR, PartialDate.day(LocalDate.of(year, 3, 31)), reason, Language.EN);
	}

	private long version() {
		return this.jdbc.sql("select version from followup.action where id = ?")
			.param(this.action.value())
			.query(Long.class)
			.single();
	}

	private List<String> reasons(Actor actor) {
		return this.acting.as(actor, () -> this.desk.sheet(this.begun.code(), Language.EN))
			.dates()
			.stream()
			.map((it) -> it.reason().text())
			.toList();
	}

	/** Every word of the history as somebody reads it. */
	private List<String> told(Actor actor) {
		return this.acting
			.as(actor,
					() -> this.desk.history(this.desk.sheet(this.begun.code(), Language.EN), HistoryQuery.all(),
							Language.EN))
			.events()
			.stream()
			.flatMap(ActionDeskTests::words)
			.toList();
	}

	private static Stream<String> words(RecordEvent event) {
		return event.fields().stream().map(FieldChange::pieces).flatMap(List::stream).map(Piece::text);
	}

	private static NewMilestone reached(PartialDate actual) {
		return new NewMilestone(LocalText.english("Sign the lease"), null, actual);
	}

	private static NewMilestone step(String title) {
		return new NewMilestone(LocalText.english(title), null, null);
	}

}
