package org.yaksoku.seed;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import org.yaksoku.document.DocumentKind;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.ResponseState;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.shared.PartialDate.Precision;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a first start of the demo leaves in the database, and that a second one adds
 * nothing.
 */
@SpringBootTest
@ActiveProfiles("demo")
class FirstStartTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	FactLoader facts;

	@Autowired
	ExampleLoader example;

	@Test
	void isNotRepeatedByTheSecond() {
		long before = number("select count(*) from history.entry");

		this.facts.prepare();
		this.example.prepare();

		assertThat(number("select count(*) from history.entry")).isEqualTo(before).isPositive();
	}

	@Test
	void isSignedAsTheSeed() {
		assertThat(words("""
				select distinct actor from history.entry
				where split_part(table_name, '.', 1) in ('party', 'topic', 'document', 'meeting', 'followup')"""))
			.containsExactly("system:seed");
	}

	@Test
	void leavesAnIntactHistory() {
		assertThat(number("select count(*) from history.broken()")).isZero();
	}

	@Test
	void showsEveryStateOfAMeeting() {
		showsEvery(MeetingStatus.class, "select distinct status from meeting.meeting");
		showsEvery(SeriesState.class, "select distinct state from meeting.series");
		showsEvery(SessionKind.class, "select distinct kind from meeting.session");
		showsEvery(OutcomeKind.class, "select distinct kind from meeting.outcome");
		showsEvery(ParticipationRole.class, "select distinct role from meeting.participation");
		showsEvery(Attendance.class, "select distinct attendance from meeting.participation");
	}

	@Test
	void showsEveryStateOfAStatement() {
		showsEvery(VersionState.class, "select distinct state from statement.statement_version");
		showsEvery(ClauseKind.class, """
				select distinct c.kind from statement.clause_version c
				join statement.statement_version v on v.id = c.statement_version_id
				join statement.statement s on s.id = v.statement_id where s.example""");
		showsEvery(LineageKind.class, "select distinct kind from statement.lineage");
		showsEvery(TextState.class, "select distinct state from statement.clause_text");
		showsEvery(TextStanding.class, "select distinct standing from statement.clause_text where text is not null");
	}

	@Test
	void showsEveryStateOfAnAction() {
		showsEvery(Progress.class, "select distinct progress from followup.progress_report where progress is not null");
		showsEvery(Horizon.class, "select distinct horizon from followup.action where example");
		showsEvery(ResponseState.class, "select distinct state from followup.response");
		showsEvery(Visibility.class, "select distinct visibility from followup.action");
		assertThat(words("select distinct due_precision from followup.action where horizon = 'DATED'"))
			.containsExactlyInAnyOrderElementsOf(
					Arrays.stream(Precision.values()).filter((it) -> it != Precision.UNKNOWN).map(Enum::name).toList());
		assertThat(words("select distinct value::text from followup.assessment")).containsExactlyInAnyOrder("-1", "0",
				"1");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					an action past its date | select count(*) from followup.action where due_latest < current_date
					an action due soon | select count(*) from followup.action where due_latest between current_date and current_date + 14
					a joint action | select count(*) from followup.action_party where owes group by action_id having count(*) = 2 limit 1
					a date moved and waiting | select count(*) from followup.due_change where accepted_at is null
					a date moved by one side | select count(*) from followup.due_change where accepted_at is not null
					a report confirmed | select count(*) from followup.confirmation where agrees
					sides that differ | select count(*) from followup.confirmation where not agrees and note is not null
					a report unanswered | select count(*) from followup.progress_report r left join followup.confirmation c on c.report_id = r.id where c.id is null
					a report corrected | select count(*) from followup.progress_report where corrects_id is not null
					a note of one side | select count(*) from followup.progress_report where visibility = 'OWN_SIDE'
					an action under embargo | select count(*) from followup.action where embargo_until > now()
					a statement under embargo | select count(*) from statement.statement_version where public_from > now()
					a missing Japanese text | select count(*) from statement.clause_text t join statement.clause_version c on c.id = t.clause_version_id join statement.statement_version v on v.id = c.statement_version_id where v.state = 'PUBLISHED' and t.language = 'JA' and t.text is null
					a missing English text | select count(*) from statement.clause_text t join statement.clause_version c on c.id = t.clause_version_id join statement.statement_version v on v.id = c.statement_version_id where v.state = 'PUBLISHED' and t.language = 'EN' and t.text is null
					a signature waiting for the other | select count(*) from statement.statement_version v join statement.sign_off s on s.statement_version_id = v.id where v.state = 'IN_SIGN_OFF'
					a milestone reached | select count(*) from followup.milestone where actual_earliest is not null
					a milestone not reached | select count(*) from followup.milestone where actual_earliest is null
					""")
	void shows(String what, String sql) {
		assertThat(number(sql)).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "party.organisation slug", "document.document slug", "meeting.series slug",
			"meeting.meeting code", "statement.statement code", "followup.action code" })
	void labelsWhatIsInventedAndNothingElse(String where) {
		String[] part = where.split(" ");

		assertThat(number("select count(*) from " + part[0] + " where example")).isPositive();
		assertThat(
				words("select " + part[1] + " from " + part[0] + " where example <> (" + part[1] + " like 'example%')"))
			.isEmpty();
	}

	@Test
	void showsEveryKindOfDocument() {
		showsEvery(DocumentKind.class, "select distinct kind from document.document");
		assertThat(number("select count(*) from document.content")).isPositive();
	}

	@Test
	void withdrawsOnTheDayTheExampleNames() {
		assertThat(number("""
				select (now() at time zone 'Asia/Seoul')::date - (v.withdrawn_at at time zone 'Asia/Seoul')::date
				from statement.statement_version v where v.state = 'WITHDRAWN'""")).isBetween(179L, 181L);
	}

	@Test
	void inventsNoPeople() {
		assertThat(number("select count(*) from party.person where example")).isZero();
	}

	@Test
	void hidesDraftsAndNotesFromThePublic() {
		List<String> views = words("""
				select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind = 'v' and c.relname like 'pub\\_%' and exists (select from pg_attribute a
				where a.attrelid = c.oid and a.attname = 'public_from')""");

		assertThat(views).isNotEmpty()
			.allSatisfy((view) -> assertThat(number("select count(*) from " + view
					+ " v where v.public_from <= now() and v::text like '%EXAMPLE-CANARY%'"))
				.isZero());
	}

	private <E extends Enum<E>> void showsEvery(Class<E> type, String sql) {
		assertThat(words(sql)).as(type.getSimpleName())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
	}

	private List<String> words(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
