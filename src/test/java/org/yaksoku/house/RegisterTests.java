package org.yaksoku.house;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that names an organisation, a person or a topic is forgotten by a merge.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class RegisterTests {

	/** Owned by the row that goes, which keeps them; the other one takes them over. */
	private static final List<String> OWNED = List.of("party.organisation_alias.organisation_id",
			"party.person_alias.person_id", "topic.topic_synonym.topic_id");

	private static final String FOREIGN_KEYS = """
			select n.nspname || '.' || r.relname || '.' || a.attname from pg_constraint c
			join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
			join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
			where c.contype = 'f' and c.confrelid in
			  ('party.organisation'::regclass, 'party.person'::regclass, 'topic.topic'::regclass) order by 1
			""";

	private static final String FOLLOWED = """
			select n.nspname || '.' || r.relname || '.' || a.attname from pg_trigger t
			join pg_class r on r.oid = t.tgrelid join pg_namespace n on n.oid = r.relnamespace
			join pg_attribute a on a.attrelid = r.oid and a.attnum = any (t.tgattr)
			where t.tgfoid = 'shared.follow()'::regprocedure and t.tgenabled = 'O' order by 1
			""";

	@Autowired
	List<Mentions> rooms;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyForeignKeyIsSpokenOf() {
		List<String> spokenOf = this.rooms.stream()
			.flatMap((it) -> it.all().stream())
			.map(NamedIn::column)
			.distinct()
			.toList();

		assertThat(asked(FOREIGN_KEYS)).hasSizeGreaterThan(15)
			.allSatisfy((column) -> assertThat(spokenOf.contains(column) || OWNED.contains(column))
				.as(column + " names a thing of a register: its room’s Mentions must say what a merge does")
				.isTrue());
	}

	@Test
	void whoNamesWhatWasMergedIsSentOn() {
		List<String> keys = asked(FOREIGN_KEYS).stream().filter((it) -> !it.endsWith(".merged_into_id")).toList();

		assertThat(asked(FOLLOWED)).as("columns with the trigger shared.follow()").containsExactlyElementsOf(keys);
	}

	private List<String> asked(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
