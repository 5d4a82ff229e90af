package org.yaksoku.interchange.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.table.TableCharset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody said the columns of their files are for, so that they say it once.
 */
@Component
class Habits {

	private final JdbcClient jdbc;

	Habits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Fields by names of columns; an empty field stands for a column that is for none.
	 */
	Map<String, String> of(String author, SheetKind kind) {
		Map<String, String> fields = new HashMap<>();
		this.jdbc.sql("select name, field from interchange.column_choice where author = ? and kind = ?")
			.params(author, kind.name())
			.query((row, n) -> fields.put(row.getString(1), row.getString(2)))
			.list();
		return fields;
	}

	/** The encoding somebody chose last, where they ever had to. */
	Optional<TableCharset> charset(String author) {
		return this.jdbc
			.sql("select field from interchange.column_choice where author = ? and kind = '' and name = 'charset'")
			.param(author)
			.query((row, n) -> TableCharset.valueOf(row.getString(1)))
			.optional();
	}

	void remember(String author, TableCharset charset) {
		put(author, "", "charset", charset.name());
	}

	void remember(String author, SheetKind kind, List<String> names, List<String> fields) {
		for (int i = 0; i < names.size(); i++) {
			put(author, kind.name(), names.get(i), fields.get(i));
		}
	}

	private void put(String author, String kind, String name, String field) {
		this.jdbc.sql("""
				insert into interchange.column_choice (author, kind, name, field) values (?, ?, ?, ?)
				on conflict (author, kind, name) do update set field = excluded.field""")
			.params(author, kind, name, field)
			.update();
	}

}
