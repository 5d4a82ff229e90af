package org.yaksoku.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.FollowupExamples;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.NewAction;
import org.yaksoku.followup.NewDueDate;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.followup.desk.ClauseDesk;
import org.yaksoku.followup.desk.ClauseSheet;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.site.ClauseActions.Month;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.JAPANESE_EDITOR;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * The page of a clause tells everything that was reported, page by page, and its marks
 * speak of every action.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class PublicClauseTests {

	@Autowired
	Acting acting;

	@Autowired
	ActionService actions;

	@Autowired
	ReportService reports;

	@Autowired
	ClauseDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("publicJdbc")
	JdbcClient publicJdbc;

	@Autowired
	Clock clock;

	FollowupExamples examples = new FollowupExamples();

	ClauseId clause;

	String code;

	@BeforeEach
	void publish(@Autowired AutowireCapableBeanFactory beans) {
		beans.autowireBean(this.examples);
		this.clause = this.examples.published(ClauseKind.COMMITMENT).get(0);
		this.code = this.jdbc.sql(
				"select s.code from statement.clause c join statement.statement s on s.id = c.statement_id where c.id = ?")
			.param(this.clause.value())
			.query(String.class)
			.single();
	}

	@Test
	void theReportsOfAnActionAreAllThere() {
		ActionId action = register();
		IntStream.range(0, 120).forEach((it) -> report(action, Progress.IN_PROGRESS, "Note " + it));

		List<String> told = new ArrayList<>();
		List<Integer> pages = new ArrayList<>();
		UUID before = null;
		do {
			ClauseActions page = page(before);
			assertThat(page.later()).isEqualTo(before != null);
			page.reports().rows().forEach((it) -> told.add(it.note().text()));
			pages.add(page.reports().rows().size());
			before = (page.reports().next() != null) ? UUID.fromString(page.reports().next()) : null;
		}
		while (before != null);

		assertThat(pages).containsExactly(50, 50, 20);
		assertThat(told).hasSize(120).doesNotHaveDuplicates();
	}

	@Test
	void theDeskPagesThroughThemAsWell() {
		ActionId action = register();
		IntStream.range(0, 60).forEach((it) -> report(action, Progress.IN_PROGRESS, "Note " + it));

		ClauseSheet first = sheet(null);
		ClauseSheet second = sheet(first.reports().get(49).id());

		assertThat(first.earlier()).isTrue();
		assertThat(first.later()).isFalse();
		assertThat(second.reports()).hasSize(10);
		assertThat(second.earlier()).isFalse();
		assertThat(second.later()).isTrue();
	}

	@Test
	void theMarksSpeakOfEveryAction() {
		IntStream.range(0, 50).forEach((it) -> register());
		ActionId last = register();
		this.acting.as(KOREAN_EDITOR, () -> this.actions.moveDueDate(last, Side.KR, new NewDueDate(Horizon.DATED,
				PartialDate.day(LocalDate.of(2029, 3, 31)), "The last of all", Language.EN)));
		report(last, Progress.IN_PROGRESS, "Begun");

		ClauseActions page = page(null);

		assertThat(page.actions()).hasSize(50);
		assertThat(page.further()).hasSize(1);
		assertThat(page.standing().actions()).isEqualTo(51);
		assertThat(page.standing().progress()).isEqualTo("IN_PROGRESS");
		assertThat(page.reports().rows()).hasSize(1);
		assertThat(sheet(null).marks().progress()).isEqualTo(Progress.IN_PROGRESS);
	}

	@Test
	void twelveMonthsAreShownWhereverSomethingIsDone() {
		assertThat(page(null).months()).isEmpty();
		ActionId action = register();
		report(action, Progress.IN_PROGRESS, "Begun");

		assertThat(page(null).months()).hasSize(12).extracting(Month::reports).contains(1);
		assertThat(sheet(null).months()).hasSize(12);
	}

	@Test
	void aReportCarriesTheSealsOfThoseWhoStandBehindIt() {
		ActionId action = register();
		ReportId report = report(action, Progress.IN_PROGRESS, "Begun");

		ReportView alone = page(null).reports().rows().get(0);
		assertThat(alone.isSealed()).isTrue();
		assertThat(alone.korea()).isTrue();
		assertThat(alone.japan()).isFalse();
		assertThat(alone.confirmation()).isEqualTo("AWAITING");

		this.acting.as(JAPANESE_EDITOR, () -> this.reports.answer(report, true, null, null));

		ReportView both = page(null).reports().rows().get(0);
		assertThat(both.japan()).isTrue();
		assertThat(both.confirmation()).isEqualTo("CONFIRMED");
	}

	private ClauseActions page(@Nullable UUID before) {
		PublicClause page = new PublicClause(new PublicReader(this.publicJdbc, this.clock));
		return page.actions(page.show(this.code, "1", Language.EN), before, Language.EN);
	}

	private ClauseSheet sheet(@Nullable UUID before) {
		return this.acting.as(KOREAN_EDITOR, () -> this.desk.sheet(this.code, "1", before, Language.EN));
	}

	private ActionId register() {
		NewAction asked = FollowupExamples.action(this.clause, Side.KR, Visibility.PUBLIC);
		return this.acting.as(KOREAN_EDITOR, () -> this.actions.register(asked));
	}

	private ReportId report(ActionId action, Progress progress, String note) {
		return this.acting.as(KOREAN_EDITOR, () -> this.reports.report(new NewReport(action, Side.KR, null,
				LocalDate.of(2026, 11, 1), progress, note, Language.EN, List.of(), Visibility.PUBLIC, null, null)));
	}

}
