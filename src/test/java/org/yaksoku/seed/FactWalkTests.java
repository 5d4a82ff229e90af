package org.yaksoku.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the list of facts one by one and finds each in the database. The list is the
 * test's own (fact-walk.csv) and never taken from what was loaded.
 */
@SpringBootTest
class FactWalkTests {

	private static final Path WALK = Path.of("src/test/resources/seed/fact-walk.csv");

	// names for what a row of the walk asks about, so that it stays one line
	private static final String NAMED = """
			with claimed as (
			  select x.*, d.slug as document from document.claim x join document.document d on d.id = x.document_id),
			clause as (
			  select c.id, s.code, c.key, c.headline_en, v.kind, v.section_en, v.addressee_ko, v.addressee_ja,
			    v.addressee_en, v.rationale_en, v.condition_en, v.intended_effect_en,
			    (select t.text from statement.clause_text t where t.clause_version_id = v.id and t.language = 'KO') as text_ko,
			    (select t.text from statement.clause_text t where t.clause_version_id = v.id and t.language = 'JA') as text_ja,
			    (select t.text from statement.clause_text t where t.clause_version_id = v.id and t.language = 'EN') as text_en,
			    (select string_agg(t.slug, ' ' order by t.slug) from statement.clause_topic l
			      join topic.topic t on t.id = l.topic_id where l.clause_id = c.id) as topics,
			    (select x.fact from document.claim x where x.subject_id = c.id and x.field = 'text') as fact
			  from statement.clause c join statement.statement s on s.id = c.statement_id
			  join statement.clause_version v on v.clause_id = c.id
			  join statement.statement_version w on w.id = v.statement_version_id and w.state = 'PUBLISHED'),
			outcome as (
			  select o.*, m.code, n.kind as session, p.slug as person,
			    (select string_agg(t.slug, ' ' order by t.slug) from meeting.outcome_topic l
			      join topic.topic t on t.id = l.topic_id where l.outcome_id = o.id) as topics
			  from meeting.outcome o join meeting.meeting m on m.id = o.meeting_id
			  left join meeting.session n on n.id = o.session_id left join party.person p on p.id = o.person_id),
			part as (
			  select n.*, m.code from meeting.session n join meeting.meeting m on m.id = n.meeting_id),
			present as (
			  select r.role, r.title_en, m.code, n.kind as session, p.slug as person, p.name_en, p.name_ja,
			    o.slug as organisation
			  from meeting.participation r join meeting.meeting m on m.id = r.meeting_id
			  left join meeting.session n on n.id = r.session_id left join party.person p on p.id = r.person_id
			  left join party.organisation o on o.id = r.organisation_id),
			headcount as (
			  select h.*, m.code, d.slug as document from meeting.head_count h
			  join meeting.meeting m on m.id = h.meeting_id left join document.document d on d.id = h.document_id)
			""";

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest(name = "{0} {1}")
	@CsvFileSource(files = "src/test/resources/seed/fact-walk.csv", delimiter = ';', numLinesToSkip = 1)
	void findsTheFact(String id, String fact, String sql, String expected) {
		assertThat(this.jdbc.sql(NAMED + sql).query(String.class).list()).containsExactly(expected);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvFileSource(files = "src/test/resources/seed/fact-walk.csv", delimiter = ';', numLinesToSkip = 1)
	void namesASourceTheReaderMaySee(String id, String fact) {
		assertThat(this.jdbc.sql("""
				select count(*) from document.claim c join document.pub_document d on d.id = c.document_id
				where c.fact = ? and c.visibility = 'PUBLIC'""").param(id).query(Integer.class).single()).isPositive();
	}

	@Test
	void keepsBackOnlyWhatNothingPublicNames() {
		List<String> shown = this.jdbc.sql("""
				select fact from meeting.pub_claim union select fact from statement.pub_claim
				union select fact from followup.pub_claim""").query(String.class).list();

		// the Seoul chamber, and a chair who took public part in no meeting here
		assertThat(every()).filteredOn((it) -> !shown.contains(it))
			.containsExactly("A13", "B12", "B13", "D5", "N6", "N12");
	}

	@Test
	void leavesNoFactOut() throws IOException {
		List<String> walked = Files.readAllLines(WALK).stream().skip(1).map((it) -> it.split(";", 2)[0]).toList();

		assertThat(walked).containsExactlyElementsOf(every());
	}

	private static List<String> every() {
		List<String> every = new ArrayList<>();
		IntStream.rangeClosed(1, 51).forEach((n) -> every.add("A" + n));
		IntStream.rangeClosed(1, 42).forEach((n) -> every.add("B" + n));
		IntStream.rangeClosed(1, 7).forEach((n) -> every.add("D" + n));
		IntStream.rangeClosed(1, 16).forEach((n) -> every.add("N" + n));
		return every;
	}

}
