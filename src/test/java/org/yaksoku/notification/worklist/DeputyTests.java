package org.yaksoku.notification.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.followup.ActionId;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.house.Acting;
import org.yaksoku.notification.Office;
import org.yaksoku.notification.Office.Person;
import org.yaksoku.notification.worklist.DeputyService.Deputy;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * One person is away for a few days, and another looks after what is theirs, under their
 * own name (decision 23).
 */
@SpringBootTest
@Import({ Acting.Configuration.class, Office.class })
class DeputyTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

	private static final LocalDate LAST = LocalDate.of(2026, 11, 27);

	@Autowired
	Acting acting;

	@Autowired
	Office office;

	@Autowired
	ActionService actions;

	@Autowired
	SignOffService signOffs;

	@Autowired
	DeskReader desk;

	@Autowired
	Colleagues colleagues;

	@Autowired
	ActorNames names;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Person away;

	Person deputy;

	ActionId action;

	@BeforeEach
	void open() {
		this.office.clear();
		this.away = this.office.hire(Side.KR, Language.KO, Role.EDITOR, Role.APPROVER);
		this.deputy = this.office.hire(Side.KR, Language.KO, Role.EDITOR);
		this.action = this.office.action(Side.KR, new LocalText("맡아 둔 일", null, null), PartialDate.day(FIRST),
				Visibility.BOTH_SIDES);
		this.acting.as(this.away.actor(), () -> this.actions.contribute(this.action, 0,
				new PartyChange(Side.KR, true, null, LocalText.none(), null, this.away.id())));
	}

	@Test
	void seesWhatTheOtherLooksAfterAndForWhom() {
		assertThat(mine(this.deputy, FIRST)).isEmpty();

		name();

		assertThat(mine(this.deputy, FIRST)).singleElement().satisfies((it) -> {
			assertThat(it.title().text()).isEqualTo("맡아 둔 일");
			assertThat(it.responsible()).isEqualTo(this.away.id().value());
			assertThat(it.absent()).as("shown as theirs").isEqualTo("Example KR");
		});
		assertThat(mine(this.away, FIRST)).singleElement().satisfies((it) -> assertThat(it.absent()).isNull());
		assertThat(mine(this.office.hire(Side.KR, Language.KO, Role.EDITOR), FIRST)).as("nobody else").isEmpty();
		assertThat(deputies(this.away, FIRST)).singleElement().satisfies((it) -> assertThat(it.own()).isTrue());
		assertThat(deputies(this.deputy, FIRST)).singleElement().satisfies((it) -> assertThat(it.own()).isFalse());
	}

	@Test
	void reportsUnderTheirOwnName() {
		name();

		this.office.report(this.deputy.actor(), this.action, Progress.IN_PROGRESS, Visibility.BOTH_SIDES);

		assertThat(actors("select reported_by from followup.progress_report where action_id = ?"))
			.containsExactly("user:" + this.deputy.id());
		assertThat(actors("select actor from history.entry where table_name = 'followup.progress_report' "
				+ "and new_row ->> 'action_id' = cast(? as text)"))
			.containsExactly("user:" + this.deputy.id());
	}

	@Test
	void hasTheirOwnRightsAndNoMore() {
		VersionId version = this.office.draft();
		this.acting.as(Acting.JAPANESE_EDITOR, () -> this.signOffs.request(version));
		name();

		assertThat(work(this.away, FIRST).items()).extracting(WorkItem::task).contains(Task.SIGN);
		assertThat(work(this.deputy, FIRST).items()).as("an editor signs for nobody")
			.extracting(WorkItem::task)
			.doesNotContain(Task.SIGN);
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.acting.as(this.deputy.actor(), () -> this.acting.approver()));
	}

	@Test
	void endsWithThePeriod() {
		name();

		assertThat(mine(this.deputy, FIRST.minusDays(1))).as("not yet").isEmpty();
		assertThat(mine(this.deputy, LAST)).as("the last day counts").hasSize(1);
		assertThat(mine(this.deputy, LAST.plusDays(1))).as("over").isEmpty();
		assertThat(mine(this.away, LAST.plusDays(1))).hasSize(1);
		assertThat(deputies(this.deputy, LAST.plusDays(1))).isEmpty();
	}

	@Test
	void endsBeforeWhenOneOfTheTwoSaysSo() {
		name();
		UUID id = deputies(this.away, FIRST).get(0).id();
		Person colleague = this.office.hire(Side.KR, Language.KO, Role.EDITOR);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(colleague, () -> {
			service(FIRST).end(id);
			return true;
		}));
		as(this.deputy, () -> {
			service(FIRST).end(id);
			return true;
		});

		assertThat(mine(this.deputy, FIRST)).isEmpty();
	}

	@Test
	void isAColleagueWhoWritesForAPeriodThatIsNotOver() {
		Person executive = this.office.hire(Side.KR, Language.KO, Role.EXECUTIVE);
		Person japanese = this.office.hire(Side.JP, Language.JA, Role.EDITOR);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> name(japanese, FIRST, LAST, FIRST));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> name(executive, FIRST, LAST, FIRST));
		assertThatIllegalArgumentException().isThrownBy(() -> name(this.away, FIRST, LAST, FIRST));
		assertThatIllegalArgumentException().isThrownBy(() -> name(this.deputy, LAST, FIRST, FIRST));
		assertThatIllegalArgumentException().isThrownBy(() -> name(this.deputy, FIRST, LAST, LAST.plusDays(1)));
	}

	private void name() {
		name(this.deputy, FIRST, LAST, FIRST.minusDays(1));
	}

	private void name(Person deputy, LocalDate from, LocalDate until, LocalDate today) {
		as(this.away, () -> {
			service(today).name(deputy.id(), from, until);
			return true;
		});
	}

	private List<WorkItem> mine(Person person, LocalDate today) {
		return work(person, today).items().stream().filter((it) -> it.title().text().equals("맡아 둔 일")).toList();
	}

	private WorkPage work(Person person, LocalDate today) {
		return as(person, () -> new Worklist(this.desk, this.acting, this.colleagues, this.names, noon(today))
			.today(WorkScope.MINE, null, Language.KO));
	}

	private List<Deputy> deputies(Person person, LocalDate today) {
		return as(person, () -> service(today).mine(Language.KO));
	}

	private DeputyService service(LocalDate today) {
		return new DeputyService(this.jdbc, this.colleagues, this.names, this.acting, noon(today));
	}

	private static Clock noon(LocalDate day) {
		ZoneId zone = ZoneId.of("UTC+9");
		return Clock.fixed(day.atTime(12, 0).atZone(zone).toInstant(), zone);
	}

	private <T> T as(Person person, Supplier<T> work) {
		return this.acting.as(person.actor(),
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	private List<String> actors(String sql) {
		return this.jdbc.sql(sql).param(this.action.value()).query(String.class).list();
	}

}
