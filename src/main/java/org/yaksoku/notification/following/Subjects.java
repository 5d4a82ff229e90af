package org.yaksoku.notification.following;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.following.Following.Followed;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what can be followed among what anybody may read at this moment.
 */
@Component
class Subjects {

	/** The newest public wording of the clause with the key, or of the clause itself. */
	static final String CLAUSE = """
			left join lateral (select c.clause_id, c.key, c.number from statement.pub_clause c
			  where c.statement_id = s.id and c.public_from <= :now and %s
			  order by c.version_number desc limit 1) c on true
			""";

	/** The newest public title. */
	static final String TITLE = """
			cross join lateral (select v.title_ko, v.title_ja, v.title_en from statement.pub_version v
			  where v.statement_id = s.id and v.public_from <= :now order by v.number desc limit 1) v
			""";

	private static final String NAMED = "select s.id as statement, s.code, v.*, c.clause_id, c.key, c.number "
			+ "from statement.pub_statement s " + TITLE + CLAUSE.formatted("c.key = :key")
			+ "where s.code = :code and s.public_from <= :now";

	private static final String FOLLOWED = "select f.id, f.confirmed_at is not null as confirmed, s.id as statement, "
			+ "s.code, v.*, c.clause_id, c.key, c.number from notification.followed f "
			+ "join statement.pub_statement s on s.id = f.statement_id and s.public_from <= :now " + TITLE
			+ CLAUSE.formatted("c.clause_id = f.clause_id")
			+ "where f.follower_id = :follower order by f.asked_at, f.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	Subjects(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What an address names.
	 * @param key of a clause, null for the whole statement
	 * @return empty for what is not public
	 */
	Optional<Subject> named(String code, @Nullable String key, Language reader) {
		return this.jdbc.sql(NAMED)
			.param("code", code)
			.param("key", Objects.requireNonNullElse(key, ""))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list()
			.stream()
			.map(Subjects::subject)
			.filter((it) -> key == null || it.clause() != null)
			.findFirst();
	}

	/** What a reader follows, in the order in which it was asked for. */
	List<Followed> of(UUID follower, Language reader) {
		return this.jdbc.sql(FOLLOWED)
			.param("follower", follower)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((ResultSet result, int number) -> Row.of(result, reader))
			.list()
			.stream()
			.map((it) -> new Followed(it.id("id"), subject(it), it.is("confirmed")))
			.toList();
	}

	private static Subject subject(Row row) {
		return new Subject(row.id("statement"), row.findId("clause_id"), row.string("code"), row.find("key"),
				row.spoken("title", "code"), row.find("number"));
	}

}
