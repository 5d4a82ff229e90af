package org.yaksoku.followup.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Key;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters of the list of actions that somebody keeps; each person’s are their own.
 */
@Service
@Transactional
public class SavedViews {

	/** How many one person keeps. */
	public static final int MOST = 20;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Those of the reader, by name. */
	@Transactional(readOnly = true)
	public List<SavedView> mine() {
		return this.jdbc.sql("select id, name, query from followup.saved_view where author = ? order by name")
			.param(this.currentUser.reader().name())
			.query((row, number) -> new SavedView(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.list();
	}

	/**
	 * Keeps a filter under a name; one of the same name is replaced.
	 * @param query what stands behind the question mark of its address
	 * @throws IllegalArgumentException for an empty or too long name, and for one more
	 * than somebody keeps
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not write records
	 */
	public void keep(String name, String query) {
		String author = this.currentUser.writer().name();
		String called = name.strip();
		if (called.isEmpty() || called.length() > 80 || query.length() > 2000) {
			throw new IllegalArgumentException("A view needs a short name");
		}
		this.jdbc.sql("""
				insert into followup.saved_view (id, author, name, query, saved_at) values (?, ?, ?, ?, ?)
				on conflict (author, name) do update set query = excluded.query, saved_at = excluded.saved_at""")
			.params(Key.next(), author, called, query, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (mine().size() > MOST) {
			throw new IllegalArgumentException("Nobody keeps more than " + MOST);
		}
	}

	/** Lets one of the reader’s own go; nothing where it is not theirs. */
	public void remove(UUID id) {
		this.jdbc.sql("delete from followup.saved_view where id = ? and author = ?")
			.params(id, this.currentUser.writer().name())
			.update();
	}

	/**
	 * A kept filter.
	 *
	 * @param query what stands behind the question mark
	 */
	public record SavedView(UUID id, String name, String query) {

		public String address() {
			return this.query.isEmpty() ? "/desk/actions" : "/desk/actions?" + this.query;
		}

	}

}
