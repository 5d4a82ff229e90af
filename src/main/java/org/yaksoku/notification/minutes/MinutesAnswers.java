package org.yaksoku.notification.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Settled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a participant confirm minutes by the link in their mail, or object to them. They
 * are final once everybody who was asked has confirmed, on every side that took part.
 */
@Service
@Transactional
public class MinutesAnswers {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	MinutesAnswers(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * What the holder of a link is asked to confirm, empty for a link that does not work.
	 */
	@Transactional(readOnly = true)
	public Optional<Asked> find(Token token) {
		return this.jdbc
			.sql("""
					select r.id, r.minutes_id, r.name, r.language, r.agrees, r.note, r.answered_at, m.final_at,
					  case r.language when 'KO' then m.text_ko when 'JA' then m.text_ja else m.text_en end as text,
					  exists (select from notification.minutes n where n.meeting_id = m.meeting_id and n.number > m.number) as replaced
					from notification.minutes_recipient r join notification.minutes m on m.id = r.minutes_id
					where r.token_hash = ?""")
			.param(token.hash())
			.query((row, number) -> {
				Instant answered = (row.getTimestamp("answered_at") != null)
						? row.getTimestamp("answered_at").toInstant() : null;
				return new Asked(row.getObject("id", UUID.class), row.getObject("minutes_id", UUID.class),
						row.getString("name"), Language.valueOf(row.getString("language")), row.getString("text"),
						row.getObject("agrees", Boolean.class), row.getString("note"),
						(answered != null) ? Moments.minute(answered) : null, row.getTimestamp("final_at") != null,
						row.getBoolean("replaced"));
			})
			.optional();
	}

	/**
	 * Answers for the holder of a link; an objection can be taken back by confirming. The
	 * system’s work, because nobody is signed in.
	 * @param agrees false for an objection, which needs a note
	 * @return empty for a link that does not work
	 * @throws Settled where the text is final or was replaced
	 * @throws IllegalArgumentException for an objection without a note
	 * @throws NotPermitted for anybody but the system
	 */
	public Optional<Asked> answer(Token token, boolean agrees, @Nullable String note) {
		if (!this.currentUser.required().isSystem()) {
			throw new NotPermitted("Participants answer by their link");
		}
		@Nullable String said = (note != null && !note.isBlank()) ? note.strip() : null;
		if (!agrees && said == null) {
			throw new IllegalArgumentException("An objection says what is wrong");
		}
		find(token).ifPresent((it) -> lock(it.minutes()));
		Optional<Asked> asked = find(token);
		asked.ifPresent((it) -> answer(it, agrees, said));
		return asked.flatMap((it) -> find(token));
	}

	/** One after the other, so that the last to confirm sees all others. */
	private void lock(UUID minutes) {
		this.jdbc.sql("select id from notification.minutes where id = ? for no key update")
			.param(minutes)
			.query()
			.singleRow();
	}

	private void answer(Asked asked, boolean agrees, @Nullable String note) {
		if (asked.isFinal() || asked.replaced() || Boolean.TRUE.equals(asked.agrees())) {
			throw new Settled(asked.minutes().toString());
		}
		this.jdbc.sql("""
				update notification.minutes_recipient
				set version = version + 1, answered_at = :now, agrees = :agrees, note = :note where id = :id""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("agrees", agrees)
			.param("note", note)
			.param("id", asked.recipient())
			.update();
		this.jdbc.sql("""
				update notification.minutes m set version = version + 1,
				  final_at = case when a.everybody then cast(:now as timestamptz) end,
				  final_by = case when a.everybody then cast(:by as text) end
				from (
				  select bool_and(coalesce(r.agrees, false)) and not exists (
				    select from meeting.participation p join party.organisation o on o.id = p.organisation_id
				    join notification.minutes m on m.id = :id and m.meeting_id = p.meeting_id
				    where p.attendance <> 'ABSENT' and o.side is not null and not exists (
				      select from notification.minutes_recipient x where x.minutes_id = :id and x.part = 'PARTICIPANT'
				        and x.side = o.side)) as everybody
				  from notification.minutes_recipient r where r.minutes_id = :id and r.part = 'PARTICIPANT') a
				where m.id = :id and m.final_at is null""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", this.currentUser.required().name())
			.param("id", asked.minutes())
			.update();
	}

	/**
	 * What somebody is asked.
	 *
	 * @param text the minutes in their language
	 * @param agrees null while they have not answered
	 * @param answeredAt to the minute in UTC+9
	 * @param replaced whether there is a later text
	 */
	public record Asked(UUID recipient, UUID minutes, String name, Language language, String text,
			@Nullable Boolean agrees, @Nullable String note, @Nullable String answeredAt, boolean isFinal,
			boolean replaced) {

	}

}
