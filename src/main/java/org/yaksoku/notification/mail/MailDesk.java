package org.yaksoku.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets administrators read the mails to their own side and to readers of neither, and try
 * again what was parked.
 */
@Service
@Transactional(readOnly = true)
public class MailDesk {

	private static final String LIST = """
			select m.id, m.recipient, m.language, m.kind, m.subject, m.state, m.tries, m.written_at, m.next_try_at,
			  m.sent_at, m.last_error from notification.mail m
			where (m.side = :side or m.side is null) and (cast(:state as text) is null or m.state = :state)
			order by m.id desc limit 201
			""";

	private static final String COUNTS = """
			select m.state, count(*) as count from notification.mail m where m.side = :side or m.side is null group by m.state
			""";

	private static final String MAIL = """
			select m.* from notification.mail m where (m.side = :side or m.side is null) and m.id = :id
			""";

	private final DeskReader desk;

	private final JdbcClient jdbc;

	private final MailServer server;

	private final CurrentUser currentUser;

	private final Clock clock;

	MailDesk(DeskReader desk, JdbcClient jdbc, MailServer server, CurrentUser currentUser, Clock clock) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.server = server;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/** Whether there is a server that takes mail. */
	public boolean sends() {
		return this.server.find().isPresent();
	}

	/**
	 * The newest two hundred mails to one’s own side, and one more where there are more.
	 * @param state only those in it, null for all
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public List<MailRow> list(@Nullable MailState state, Language reader) {
		this.currentUser.administrator();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("state", (state != null) ? state.name() : null);
		return this.desk.list(reader, LIST, values).stream().map((it) -> row(it, null)).toList();
	}

	/**
	 * How many mails to one’s own side are in each state; none of a state is 0.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public Map<MailState, Integer> counts(Language reader) {
		this.currentUser.administrator();
		Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
		for (MailState state : MailState.values()) {
			counts.put(state, 0);
		}
		this.desk.list(reader, COUNTS, Map.of())
			.forEach((it) -> counts.put(it.constant(MailState.class, "state"), it.count("count")));
		return counts;
	}

	/**
	 * One mail with its text.
	 * @throws NotFound where there is none, or one to the other side
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public MailRow show(UUID id, Language reader) {
		this.currentUser.administrator();
		Row row = this.desk.one(reader, MAIL, Map.of("id", id)).orElseThrow(() -> new NotFound(id));
		String token = row.find("token");
		return row(row, row.string("text").replace(Letter.TOKEN, (token != null && !sends()) ? token : "…"));
	}

	/**
	 * Tries a parked mail again, from the beginning.
	 * @return false where it is not parked (any more)
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	@Transactional
	public boolean retry(UUID id) {
		return retryOf(id) == 1;
	}

	/**
	 * Tries all parked mails to one’s own side again.
	 * @return how many
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	@Transactional
	public int retryAll() {
		return retryOf(null);
	}

	private int retryOf(@Nullable UUID id) {
		@Nullable Object side = this.currentUser.administrator().side();
		return this.jdbc
			.sql("""
					update notification.mail set state = 'WAITING', tries = 0, next_try_at = :now
					where state = 'PARKED' and (side = :side or side is null) and (cast(:id as uuid) is null or id = :id)""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("side", (side != null) ? side.toString() : null)
			.param("id", id)
			.update();
	}

	private static MailRow row(Row row, @Nullable String text) {
		MailState state = row.constant(MailState.class, "state");
		Instant written = Objects.requireNonNull(row.moment("written_at"));
		Instant next = (state == MailState.WAITING && row.count("tries") > 0) ? row.moment("next_try_at") : null;
		Instant sent = row.moment("sent_at");
		return new MailRow(row.id("id"), row.string("recipient"), Language.valueOf(row.string("language")).code(),
				row.constant(MailKind.class, "kind"), row.string("subject"), text, state, row.count("tries"),
				Moments.minute(written), Moments.datetime(written), (next != null) ? Moments.minute(next) : null,
				(next != null) ? Moments.datetime(next) : null, (sent != null) ? Moments.minute(sent) : null,
				(sent != null) ? Moments.datetime(sent) : null, row.find("last_error"));
	}

}
