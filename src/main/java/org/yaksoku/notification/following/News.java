package org.yaksoku.notification.following;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.Sentence;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what became public about what readers follow since they were last told, in the
 * published views alone: what one may not read on a page stands in no mail either.
 */
@Component
class News {

	/**
	 * What each reader follows, as its clauses; each thing once, however often followed.
	 */
	private static final String SQL = """
			with f as (
			  select f.follower_id, f.statement_id, f.clause_id, f.told_until from notification.followed f
			  where f.follower_id in (:followers) and f.confirmed_at is not null),
			k as (
			  select f.follower_id, c.statement_id, c.id as clause_id, min(f.told_until) as told_until
			  from f join statement.clause c on c.statement_id = f.statement_id
			    and (f.clause_id is null or f.clause_id = c.id)
			  group by 1, 2, 3),
			a as (
			  select k.*, a.id as action_id, a.title_ko, a.title_ja, a.title_en
			  from k join followup.pub_action_clause x on x.clause_id = k.clause_id
			  join followup.pub_action a on a.id = x.action_id and a.public_from <= :now),
			news as (
			  select a.follower_id, 'REPORT' as kind, r.id as thing, greatest(r.reported_at, r.public_from) as at,
			    a.title_ko, a.title_ja, a.title_en, a.statement_id, a.clause_id, r.side, r.progress as detail
			  from a join followup.pub_report r on r.action_id = a.action_id and r.public_from <= :now
			  where greatest(r.reported_at, r.public_from) > a.told_until
			    and (r.corrected_from is null or r.corrected_from > :now)
			  union all
			  select a.follower_id, 'ANSWER', r.id, greatest(r.answered_at, r.public_from), a.title_ko, a.title_ja,
			    a.title_en, a.statement_id, a.clause_id, r.answer_side, r.answer_agrees::text
			  from a join followup.pub_report r on r.action_id = a.action_id and r.public_from <= :now
			  where r.answered_at is not null and greatest(r.answered_at, r.public_from) > a.told_until
			    and (r.corrected_from is null or r.corrected_from > :now)
			  union all
			  select a.follower_id, 'DUE', a.action_id, max(d.accepted_at), a.title_ko, a.title_ja, a.title_en,
			    a.statement_id, a.clause_id, null, null
			  from a join followup.pub_due_change d on d.action_id = a.action_id and d.public_from <= :now
			  where d.accepted_at > a.told_until and d.accepted_at <= :now
			  group by 1, 2, 3, 5, 6, 7, 8, 9
			  union all
			  select k.follower_id, 'RESPONSE', r.id, greatest(r.recorded_at, r.public_from), r.addressee_ko,
			    r.addressee_ja, r.addressee_en, k.statement_id, k.clause_id, r.side, r.state
			  from k join followup.pub_response r on r.clause_id = k.clause_id and r.public_from <= :now
			  where greatest(r.recorded_at, r.public_from) > k.told_until
			  union all
			  select f.follower_id, 'PUBLISHED', v.id, v.public_from, v.title_ko, v.title_ja, v.title_en, f.statement_id,
			    null, null, v.number::text
			  from f join statement.pub_version v on v.statement_id = f.statement_id
			  where v.public_from > f.told_until and v.public_from <= :now and v.state <> 'WITHDRAWN'
			  union all
			  select f.follower_id, 'WITHDRAWN', v.id, v.withdrawn_at, v.title_ko, v.title_ja, v.title_en, f.statement_id,
			    null, v.withdrawn_by_side, v.number::text
			  from f join statement.pub_version v on v.statement_id = f.statement_id
			  where v.withdrawn_at > f.told_until and v.withdrawn_at <= :now and v.public_from <= :now)
			select n.*, s.code, v.title_ko as statement_ko, v.title_ja as statement_ja, v.title_en as statement_en,
			  c.key, c.number
			from (select distinct on (follower_id, kind, thing) * from news
			  order by follower_id, kind, thing, clause_id) n
			join statement.pub_statement s on s.id = n.statement_id and s.public_from <= :now
			%s%s
			where n.clause_id is null or c.key is not null
			order by n.follower_id, s.code, n.at, n.thing, n.kind
			"""
		.formatted(Subjects.TITLE, Subjects.CLAUSE.formatted("c.clause_id = n.clause_id"));

	private final JdbcClient jdbc;

	News(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * In the order of the statements and of what happened.
	 * @param followers their keys, all reading one language
	 */
	List<Change> of(Collection<UUID> followers, Language reader, Instant now) {
		List<Row> rows = this.jdbc.sql(SQL)
			.param("followers", followers)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list();
		return rows.stream().map(News::change).toList();
	}

	private static Change change(Row row) {
		String kind = row.string("kind");
		@Nullable String detail = row.find("detail");
		List<String> arguments = new ArrayList<>();
		if (row.find("side") != null) {
			arguments.add("shared.side.of." + row.string("side"));
		}
		String words = "notification.following." + kind;
		switch (kind) {
			case "REPORT" -> {
				if (detail != null) {
					arguments.add("site.progress." + detail);
				}
				else {
					words += ".note";
				}
			}
			case "ANSWER" -> words += "." + detail;
			case "RESPONSE" -> arguments.add("site.response." + detail);
			case "PUBLISHED" -> arguments.add("=" + detail);
			default -> {
			}
		}
		@Nullable String key = row.find("key");
		Spoken statement = row.spoken("statement", "code");
		boolean ofStatement = kind.equals("PUBLISHED") || kind.equals("WITHDRAWN");
		Spoken context = (key != null)
				? new Spoken(statement.language(), statement.text() + " · " + row.string("number")) : statement;
		return new Change(row.id("follower_id"), ofStatement ? statement : row.spoken("title", "code"),
				ofStatement ? null : context, new Sentence(words, arguments),
				"/statements/" + row.string("code") + ((key != null) ? "/" + key : ""));
	}

}
