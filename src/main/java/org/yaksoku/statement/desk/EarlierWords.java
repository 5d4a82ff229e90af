package org.yaksoku.statement.desk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a text was when somebody opened it, from the history: the third column where two
 * people changed the same words.
 */
@Service
@Transactional(readOnly = true)
public class EarlierWords {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	EarlierWords(JdbcClient jdbc, CurrentUser currentUser) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * The words of one text in an earlier version of its row.
	 * @return null where the history has no such version
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public @Nullable Words of(UUID text, long version) {
		this.currentUser.reader();
		return this.jdbc.sql("""
				select new_row ->> 'text', new_row ->> 'standing' from history.entry
				where table_name = 'statement.clause_text' and key = ? and new_row ->> 'version' = ?
				order by seq desc limit 1""")
			.params(text.toString(), Long.toString(version))
			.query((row, n) -> new Words(row.getString(1), row.getString(2)))
			.optional()
			.orElse(null);
	}

	/**
	 * Words as they stood.
	 *
	 * @param text null where there were none
	 * @param standing the name of a standing
	 */
	public record Words(@Nullable String text, String standing) {

	}

}
