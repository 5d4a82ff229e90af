package org.yaksoku.progress.sharing;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, takes back and opens addresses of the overview. Whoever reads records may make
 * them: they show public figures only. Each side knows of its own. An address is shown
 * once; only its hash is kept.
 */
@Service
@Transactional
public class SharedLinks {

	/** The longest time an address opens, in days. */
	public static final int LONGEST = 90;

	private static final String LIST = """
			select l.*, coalesce(s.short_name_ko, s.name_ko) as series_ko, coalesce(s.short_name_ja, s.name_ja) as series_ja,
			  coalesce(s.short_name_en, s.name_en) as series_en, o.opened, o.opened_at
			from progress.shared_link l left join statement.pub_series s on s.slug = l.series
			cross join lateral (select count(*) as opened, max(o.opened_at) as opened_at from progress.shared_opening o
			  where o.link_id = l.id) o
			where l.side = :side order by l.made_at desc, l.id limit 200
			""";

	private final JdbcClient jdbc;

	private final Figures figures;

	private final CurrentUser currentUser;

	private final Clock clock;

	SharedLinks(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.figures = new Figures(jdbc, clock);
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Those of one’s own side, the latest first.
	 * @throws NotPermitted for whoever does not read records
	 */
	@Transactional(readOnly = true)
	public List<SharedLink> list(Language language) {
		Side side = side(this.currentUser.reader());
		return this.jdbc.sql(LIST)
			.param("side", side.name())
			.query((ResultSet result, int number) -> SharedLink.of(Row.of(result, language), this.clock.instant()))
			.list();
	}

	/** Which series there are. */
	@Transactional(readOnly = true)
	public Offer offer(Language language) {
		this.currentUser.reader();
		return this.figures.offer(Scope.ALL, AsOf.now(this.clock), language);
	}

	/**
	 * Makes an address.
	 * @param label whom it is for
	 * @param series slug, null for all
	 * @param days it opens, from now
	 * @throws IllegalArgumentException for a time without end, or an unknown series
	 * @throws NotPermitted for whoever does not read records
	 */
	public LinkToken make(String label, @Nullable String series, int days) {
		Actor actor = this.currentUser.reader();
		if (days < 1 || days > LONGEST) {
			throw new IllegalArgumentException("From 1 to " + LONGEST + " days");
		}
		if (series != null && this.figures.offer(Scope.ALL, AsOf.now(this.clock), Language.EN).series(series) == null) {
			throw new IllegalArgumentException("No series " + series);
		}
		LinkToken token = LinkToken.next();
		Instant now = this.clock.instant();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", UUID.randomUUID());
		values.put("hash", token.hash());
		values.put("side", side(actor).name());
		values.put("label", label);
		values.put("series", series);
		values.put("by", actor.name());
		values.put("now", at(now));
		values.put("expires", at(now.plus(Duration.ofDays(days))));
		this.jdbc.sql("""
				insert into progress.shared_link (id, token_hash, side, label, series, made_by, made_at, expires_at)
				values (:id, :hash, :side, :label, :series, :by, :now, :expires)""").params(values).update();
		return token;
	}

	/**
	 * Takes an address of one’s own side back, for ever; once is as good as twice.
	 * @throws NotFound where there is none
	 * @throws NotPermitted for whoever does not read records
	 */
	public void revoke(UUID id) {
		Actor actor = this.currentUser.reader();
		int revoked = this.jdbc
			.sql("update progress.shared_link set revoked_at = coalesce(revoked_at, ?) where id = ? and side = ?")
			.params(at(this.clock.instant()), id, side(actor).name())
			.update();
		if (revoked == 0) {
			throw new NotFound(id.toString());
		}
	}

	/**
	 * What an address shows; that it was opened is written down, by whom is not known.
	 * @throws NotFound for one that never was
	 * @throws LinkOver for one that was taken back or is too old
	 */
	public SharedOverview open(LinkToken token, Language language) {
		Instant now = this.clock.instant();
		Row link = this.jdbc.sql("select * from progress.shared_link where token_hash = ?")
			.param(token.hash())
			.query((ResultSet result, int number) -> Row.of(result, language))
			.optional()
			.orElseThrow(() -> new NotFound("overview"));
		Instant expires = Objects.requireNonNull(link.moment("expires_at"));
		if (link.find("revoked_at") != null || !expires.isAfter(now)) {
			throw new LinkOver();
		}
		this.jdbc.sql("insert into progress.shared_opening (link_id, opened_at) values (?, ?)")
			.params(link.id("id"), at(now))
			.update();
		String series = link.find("series");
		Scope scope = new Scope(series, null, null, null, null, null);
		AsOf moment = AsOf.now(this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		LocalDate next = (offer.upcoming() != null) ? offer.upcoming().until() : null;
		Offer.Compared compared = offer.compare(null, this.clock);
		AsOf before = compared.before();
		return new SharedOverview(series, offer.series(series), moment.said(language), compared,
				(before != null) ? before.said(language) : null, DateWords.of(language).say(expires),
				this.figures.board(scope, offer, before, language), offer,
				(next != null) ? this.figures.dueBy(next, scope, offer, language) : null);
	}

	private static Side side(Actor actor) {
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("The system shares nothing");
		}
		return side;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
