package org.yaksoku.notification.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which mails people want. Everybody chooses for themselves alone.
 */
@Service
@Transactional
public class ChoiceService {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	ChoiceService(JdbcClient jdbc, CurrentUser currentUser) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/** What somebody chose, or everything where they never did. */
	@Transactional(readOnly = true)
	public Choices of(UserId person) {
		return of(Set.of(person)).getOrDefault(person, Choices.ALL);
	}

	/** What several people chose; whoever is missing never did. */
	@Transactional(readOnly = true)
	public Map<UserId, Choices> of(Collection<UserId> people) {
		Map<UserId, Choices> choices = new HashMap<>();
		if (!people.isEmpty()) {
			this.jdbc.sql(
					"select id, version, digest, digest_at, muted, briefing_days from notification.choice where id in (:ids)")
				.param("ids", people.stream().map(UserId::value).toList())
				.query((ResultSet row) -> {
					choices.put(new UserId(row.getObject(1, UUID.class)), choices(row));
				});
		}
		return choices;
	}

	/**
	 * Chooses for oneself.
	 * @param chosen its version is the one the form was made from
	 * @throws NotPermitted for anybody else
	 * @throws Stale where it was changed elsewhere meanwhile
	 */
	public void choose(UserId person, Choices chosen) {
		if (!this.currentUser.required().name().equals("user:" + person)) {
			throw new NotPermitted("Everybody chooses for themselves");
		}
		if (save(person, chosen) == 0) {
			throw new Stale(person, of(person).version());
		}
	}

	/**
	 * Wants no more mails of a kind for somebody, whatever they chose before. For a link
	 * that only they have.
	 * @throws NotPermitted for anybody but the system
	 */
	void end(UserId person, MailKind kind) {
		if (!this.currentUser.required().isSystem()) {
			throw new NotPermitted("Everybody chooses for themselves");
		}
		Choices now = of(person);
		save(person, switch (kind) {
			case DIGEST -> new Choices(now.version(), false, now.digestAt(), now.muted(), now.briefingDays());
			case BRIEFING -> new Choices(now.version(), now.digest(), now.digestAt(), now.muted(), 0);
			default -> new Choices(now.version(), now.digest(), now.digestAt(), EnumSet.allOf(NoticeKind.class),
					now.briefingDays());
		});
	}

	private int save(UserId person, Choices chosen) {
		return this.jdbc.sql("""
				insert into notification.choice as c (id, version, digest, digest_at, muted, briefing_days)
				values (:id, 1, :digest, :at, cast(:muted as text[]), :days)
				on conflict (id) do update set version = c.version + 1, digest = excluded.digest,
				  digest_at = excluded.digest_at, muted = excluded.muted, briefing_days = excluded.briefing_days
				where c.version = :version""")
			.param("id", person.value())
			.param("digest", chosen.digest())
			.param("at", Time.valueOf(chosen.digestAt()))
			.param("muted", chosen.muted().stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}")))
			.param("days", chosen.briefingDays())
			.param("version", chosen.version())
			.update();
	}

	private static Choices choices(ResultSet row) throws SQLException {
		String[] muted = (String[]) row.getArray(5).getArray();
		return new Choices(row.getLong(2), row.getBoolean(3), Objects.requireNonNull(row.getObject(4, LocalTime.class)),
				Arrays.stream(muted).map(NoticeKind::valueOf).collect(Collectors.toSet()), row.getInt(6));
	}

}
