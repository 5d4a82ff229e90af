package org.yaksoku.notification.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the same side stands in for somebody else, for a period. A deputy sees what
 * the other looks after and works under their own name: nobody acts as somebody else.
 */
@Service
@Transactional
public class DeputyService {

	private final JdbcClient jdbc;

	private final Colleagues colleagues;

	private final ActorNames names;

	private final CurrentUser currentUser;

	private final Clock clock;

	DeputyService(JdbcClient jdbc, Colleagues colleagues, ActorNames names, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.colleagues = colleagues;
		this.names = names;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Names a deputy for oneself.
	 * @param deputy a colleague who writes records
	 * @param from the first day and until the last (UTC+9); not over yet
	 * @throws IllegalArgumentException where the days do not make a period, or it is over
	 * @throws NotFound for anybody who is no such colleague
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void name(UserId deputy, LocalDate from, LocalDate until) {
		Actor actor = this.currentUser.writer();
		UserId me = me(actor);
		if (actor.side() == null
				|| this.colleagues.of(actor.side()).stream().noneMatch((it) -> it.id().equals(deputy))) {
			throw new NotFound(deputy);
		}
		if (until.isBefore(from) || until.isBefore(LocalDate.now(this.clock)) || deputy.equals(me)
				|| until.isAfter(from.plusYears(1))) {
			throw new IllegalArgumentException("That is no period for a deputy");
		}
		this.jdbc.sql("""
				insert into notification.deputy (id, version, side, principal, deputy, from_on, until_on)
				values (?, 0, ?, ?, ?, ?, ?)""")
			.params(Key.next(), actor.side().name(), me.value(), deputy.value(), from, until)
			.update();
	}

	/**
	 * Ends it before its time; either of the two may.
	 * @throws NotFound where there is none, or it is somebody else’s
	 */
	public void end(UUID id) {
		UUID me = me(this.currentUser.writer()).value();
		int ended = this.jdbc.sql("""
				update notification.deputy set ended_at = ?, version = version + 1
				where id = ? and ended_at is null and ? in (principal, deputy)""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), id, me)
			.update();
		if (ended == 0) {
			throw new NotFound(id);
		}
	}

	/** Those that are not over, in which the reader is one of the two. */
	@Transactional(readOnly = true)
	public List<Deputy> mine(Language reader) {
		UUID me = me(this.currentUser.writer()).value();
		List<Found> found = this.jdbc.sql("""
				select id, principal, deputy, from_on, until_on from notification.deputy
				where ? in (principal, deputy) and ended_at is null and until_on >= ? order by from_on, id""")
			.params(me, LocalDate.now(this.clock))
			.query((row, number) -> Found.of(row))
			.list();
		Map<String, String> called = this.names.of(found.stream()
			.map((it) -> "user:" + (it.principal().equals(me) ? it.deputy() : it.principal()))
			.toList());
		DateWords words = DateWords.of(reader);
		return found.stream().map((it) -> {
			boolean own = it.principal().equals(me);
			UUID other = own ? it.deputy() : it.principal();
			return new Deputy(it.id(), own, called.getOrDefault("user:" + other, ""),
					SpokenDate.plain(words.shortDay(it.fromOn()), it.fromOn().toString()),
					SpokenDate.plain(words.shortDay(it.untilOn()), it.untilOn().toString()));
		}).toList();
	}

	private static UserId me(Actor actor) {
		UserId user = actor.user();
		if (user == null) {
			throw new NotPermitted("The system has no deputy");
		}
		return user;
	}

	/**
	 * Who stands in for whom.
	 *
	 * @param own whether the other one is the reader’s deputy, and not the other way
	 * round
	 * @param name of the other one
	 */
	public record Deputy(UUID id, boolean own, String name, SpokenDate from, SpokenDate until) {

	}

	record Found(UUID id, UUID principal, UUID deputy, LocalDate fromOn, LocalDate untilOn) {

		static Found of(ResultSet row) throws SQLException {
			return new Found(row.getObject("id", UUID.class), row.getObject("principal", UUID.class),
					row.getObject("deputy", UUID.class), row.getObject("from_on", LocalDate.class),
					row.getObject("until_on", LocalDate.class));
		}

	}

}
