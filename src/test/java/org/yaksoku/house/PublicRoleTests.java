package org.yaksoku.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The connection of the public pages can read the published views and nothing else,
 * whatever happened on it before.
 */
@SpringBootTest
class PublicRoleTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("publicDataSource")
	DataSource publicPool;

	@Test
	void readsEveryPublishedView() throws SQLException {
		List<String> views = relations("c.relkind = 'v' and c.relname like 'pub\\_%'");

		assertThat(views).hasSizeGreaterThan(25);
		try (Connection connection = this.publicPool.getConnection(); Statement sql = connection.createStatement()) {
			for (String view : views) {
				assertThat(sql.execute("select * from " + view + " limit 1")).as(view).isTrue();
			}
		}
	}

	@Test
	void readsNothingElse() throws SQLException {
		try (Connection connection = this.publicPool.getConnection()) {
			assertThat(readable(connection)).isEmpty();
		}
	}

	@Test
	void readsNothingElseAfterARollback() throws SQLException {
		try (Connection connection = this.publicPool.getConnection(); Statement sql = connection.createStatement()) {
			connection.setAutoCommit(false);
			sql.execute("select * from statement.pub_statement");
			connection.rollback();
			connection.setAutoCommit(true);

			assertThat(readable(connection)).isEmpty();
		}
	}

	@Test
	void readsNothingElseAfterResettingTheRole() throws SQLException {
		try (Connection connection = this.publicPool.getConnection(); Statement sql = connection.createStatement()) {
			sql.execute("reset role");
			assertThat(readable(connection)).isEmpty();
			sql.execute("reset all");
			assertThat(readable(connection)).isEmpty();
			sql.execute("discard all");
			assertThat(readable(connection)).isEmpty();
		}
	}

	@Test
	void writesNothing() throws SQLException {
		try (Connection connection = this.publicPool.getConnection(); Statement sql = connection.createStatement()) {
			for (String table : tables()) {
				assertThatExceptionOfType(SQLException.class).as(table)
					.isThrownBy(() -> sql.execute("delete from " + table));
			}
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> sql.execute("create table public.mine (id int)"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> sql.execute("create temporary table mine (id int)"));
		}
	}

	@Test
	void callsNoFunctionOfOursButTheOneThatCounts() {
		List<String> callable = this.jdbc.sql("""
				select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
				  and has_schema_privilege('yaksoku_public', n.oid, 'usage')
				  and has_function_privilege('yaksoku_public', p.oid, 'execute')
				  and p.prorettype <> 'trigger'::regtype""").query(String.class).list();

		assertThat(callable)
			.containsExactly("progress.counted(text[],timestamp with time zone,date,date,timestamp with time zone)");
	}

	private List<String> readable(Connection connection) throws SQLException {
		List<String> readable = new ArrayList<>();
		for (String table : tables()) {
			try (Statement sql = connection.createStatement()) {
				sql.execute("select * from " + table + " limit 1");
				readable.add(table);
			}
			catch (SQLException ex) {
				assertThat(ex.getSQLState()).as(table).isEqualTo("42501");
			}
		}
		return readable;
	}

	private List<String> tables() {
		List<String> tables = relations(
				"c.relkind in ('r', 'p', 'm') or c.relkind = 'v' and c.relname not like 'pub\\_%'");
		assertThat(tables).hasSizeGreaterThan(40);
		return tables;
	}

	private List<String> relations(String which) {
		return this.jdbc
			.sql("""
					select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
					where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and ("""
					+ which + ") order by 1")
			.query(String.class)
			.list();
	}

}
