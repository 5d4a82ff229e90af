package org.yaksoku.statement;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements that rest on a meeting, and their clauses, to choose one from.
 */
@Service
@Transactional(readOnly = true)
public class ClauseChoices {

	private static final String CLAUSES = """
			select c.id, s.code, cv.number, %s
			from statement.statement_meeting m join statement.statement s on s.id = m.statement_id
			join lateral (select * from statement.statement_version x where x.statement_id = s.id
			  order by statement.is_set_aside(x), x.number desc limit 1) v on true
			join statement.clause_version cv on cv.statement_version_id = v.id join statement.clause c on c.id = cv.clause_id
			left join statement.clause_text ko on ko.clause_version_id = cv.id and ko.language = 'KO'
			left join statement.clause_text ja on ja.clause_version_id = cv.id and ja.language = 'JA'
			left join statement.clause_text en on en.clause_version_id = cv.id and en.language = 'EN'
			where m.meeting_id = :meeting order by s.code, cv.position
			"""
		.formatted(ClauseHeads.sql(80));

	private static final String STATEMENTS = """
			select s.id, s.code, v.title_ko, v.title_ja, v.title_en
			from statement.statement_meeting m join statement.statement s on s.id = m.statement_id
			left join lateral (select * from statement.statement_version x where x.statement_id = s.id
			  order by statement.is_set_aside(x), x.number desc limit 1) v on true
			where m.meeting_id = :meeting order by s.code
			""";

	private final DeskReader desk;

	private final ClauseRepository clauses;

	private final CurrentUser currentUser;

	ClauseChoices(DeskReader desk, ClauseRepository clauses, CurrentUser currentUser) {
		this.desk = desk;
		this.clauses = clauses;
		this.currentUser = currentUser;
	}

	/**
	 * One choice a clause, by code and number, in the newest wording of each statement.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Choice> of(MeetingId meeting, Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, CLAUSES, Map.of("meeting", meeting.value()))
			.stream()
			.map(ClauseChoices::choice)
			.toList();
	}

	/**
	 * The statements that rest on a meeting, by code.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Choice> statements(MeetingId meeting, Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, STATEMENTS, Map.of("meeting", meeting.value()))
			.stream()
			.map((it) -> Choice.of(it.string("id"), it.local("title"), reader, it.string("code")))
			.toList();
	}

	/**
	 * The statement a clause is part of.
	 * @throws NotFound where there is no such clause
	 */
	public StatementId statementOf(ClauseId clause) {
		return new StatementId(
				this.clauses.findById(clause.value()).orElseThrow(() -> new NotFound(clause)).statementId());
	}

	private static Choice choice(Row row) {
		Spoken words = Objects.requireNonNullElse(row.spoken("words"), new Spoken(Language.EN, ""));
		return new Choice(row.string("id"), row.string("code") + " " + row.string("number") + " " + words.text(),
				words.language().code());
	}

}
