package org.yaksoku.house;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaksoku.Yaksoku;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTests {

	private static JdbcClient owner;

	ApplicationModules modules = ApplicationModules.of(Yaksoku.class);

	@BeforeAll
	static void connect() {
		owner = JdbcClient.create(new DriverManagerDataSource(TestCluster.newDatabase(), "yaksoku_owner", "test"));
	}

	@Test
	void foreignKeysRunTheWayTheModulesDo() {
		List<ForeignKey> keys = owner.sql("""
				select f.nspname as from_schema, t.nspname as to_schema
				from pg_constraint c
				join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
				join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
				where c.contype = 'f' and f.nspname <> t.nspname""").query(ForeignKey.class).list();

		assertThat(keys).hasSizeGreaterThan(20).allSatisfy((key) -> {
			ApplicationModule from = this.modules.getModuleByName(key.fromSchema()).orElseThrow();
			assertThat(dependenciesOf(from)).contains(key.toSchema());
		});
	}

	/** An upgrade meets the views of the version before. */
	@Test
	void viewsAreMadeAnewWhereTheyStandAlready() throws Exception {
		String script = new ClassPathResource("db/migration/R__views.sql").getContentAsString(StandardCharsets.UTF_8);
		try (Connection connection = TestCluster.asOwner(TestCluster.newDatabase());
				Statement sql = connection.createStatement()) {
			sql.execute(script);
			sql.execute(script);
			try (ResultSet views = sql.executeQuery("select count(*) from followup.pub_file")) {
				assertThat(views.next()).isTrue();
			}
		}
	}

	@Test
	void everySchemaBelongsToAModule() {
		List<String> schemas = owner.sql(
				"select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')")
			.query(String.class)
			.list();

		assertThat(schemas).isNotEmpty().allSatisfy((it) -> assertThat(this.modules.getModuleByName(it)).isPresent());
	}

	@Test
	void everyBusinessTableLeavesItsHistory() {
		List<String> without = owner
			.sql("""
					select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
					where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
					  and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'no history:%'
					  and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
					    join pg_namespace f on f.oid = p.pronamespace
					    where t.tgrelid = c.oid and f.nspname = 'history' and p.proname = 'record' and t.tgenabled = 'O'
					      and t.tgtype & 29 = 29)
					order by 1""")
			.query(String.class)
			.list();

		assertThat(without).isEmpty();
	}

	/** What a room and the rooms inside it use: they share one schema. */
	private List<String> dependenciesOf(ApplicationModule module) {
		String name = module.getIdentifier().toString();
		return this.modules.stream()
			.filter((it) -> it.getIdentifier().toString().equals(name)
					|| it.getIdentifier().toString().startsWith(name + "."))
			.flatMap((it) -> it.getDirectDependencies(this.modules).uniqueModules())
			.map((it) -> it.getIdentifier().toString())
			.toList();
	}

	record ForeignKey(String fromSchema, String toSchema) {
	}

}
