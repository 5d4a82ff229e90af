package org.yaksoku.notification.minutes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.notification.mail.Letter;
import org.yaksoku.notification.mail.Letter.Body;
import org.yaksoku.notification.mail.Letter.Link;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.NewMail;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.notification.mail.Postbox;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.notification.minutes.MinutesSheet.Issued;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails minutes and says when they are final. Each side writes to its own people; what
 * they are asked to confirm is one text for both.
 */
@Service
@Transactional
public class MinutesService {

	private final MinutesDesk desk;

	private final Postbox postbox;

	private final PortalAddress portal;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	MinutesService(MinutesDesk desk, Postbox postbox, PortalAddress portal, MessageSource messages, JdbcClient jdbc,
			CurrentUser currentUser, Clock clock) {
		this.desk = desk;
		this.postbox = postbox;
		this.portal = portal;
		this.messages = messages;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Mails the minutes of a meeting to people of one’s own side, each in their language
	 * and once. A text that differs from the last one mailed becomes the next number, and
	 * is confirmed anew.
	 * @param fingerprint of the words the sender saw
	 * @return to how many
	 * @throws MinutesChanged where the record says something else by now
	 * @throws IllegalStateException before the meeting was held
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public int send(String code, String fingerprint, List<Addressee> addressees) {
		Actor actor = this.currentUser.writer();
		Side side = side(actor);
		MinutesSheet sheet = this.desk.sheet(code, Language.EN);
		lock(sheet.meeting());
		sheet = this.desk.sheet(code, Language.EN);
		if (!sheet.held()) {
			throw new IllegalStateException("There are no minutes of what was not held");
		}
		if (!sheet.fingerprint().equals(fingerprint)) {
			throw new MinutesChanged();
		}
		Issued last = sheet.issued();
		UUID minutes = (last != null && last.current()) ? last.id()
				: issue(sheet, (last != null) ? last.number() + 1 : 1, actor);
		boolean settled = last != null && last.current() && last.isFinal();
		Map<String, Addressee> distinct = new LinkedHashMap<>();
		// whoever is named twice is asked rather than informed
		addressees
			.forEach((it) -> distinct.merge(it.address(), it, (a, b) -> (a.part() == MinutesPart.PARTICIPANT) ? a : b));
		int sent = 0;
		for (Addressee it : distinct.values()) {
			sent += send(sheet, minutes, side, it, settled) ? 1 : 0;
		}
		return sent;
	}

	/**
	 * Says for one’s side that the minutes are final though not everybody confirmed them.
	 * @param version the one the page was made from
	 * @param reason why; never blank
	 * @throws Settled where they are final already, or no longer what the record says
	 * @throws Stale where somebody answered meanwhile
	 * @throws NotPermitted for anybody but an APPROVER
	 */
	public void settle(String code, long version, String reason) {
		Actor actor = this.currentUser.approver();
		Side side = side(actor);
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Saying that minutes are final needs a reason");
		}
		Issued issued = this.desk.sheet(code, Language.EN).issued();
		if (issued == null || issued.isFinal() || !issued.current()) {
			throw new Settled(code);
		}
		int changed = this.jdbc
			.sql("""
					update notification.minutes set version = version + 1, final_at = :now, final_by = :by, final_side = :side,
					  final_reason = :reason where id = :id and version = :version and final_at is null""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", actor.name())
			.param("side", side.name())
			.param("reason", reason.strip())
			.param("id", issued.id())
			.param("version", version)
			.update();
		if (changed == 0) {
			throw new Stale(code, issued.version());
		}
	}

	private UUID issue(MinutesSheet sheet, int number, Actor actor) {
		UUID id = Key.next();
		this.jdbc.sql("""
				insert into notification.minutes (id, version, meeting_id, number, text_ko, text_ja, text_en, issued_by,
				  issued_at) values (:id, 0, :meeting, :number, :ko, :ja, :en, :by, :now)""")
			.param("id", id)
			.param("meeting", new MeetingId(sheet.meeting()).value())
			.param("number", number)
			.param("ko", sheet.texts().get(Language.KO))
			.param("ja", sheet.texts().get(Language.JA))
			.param("en", sheet.texts().get(Language.EN))
			.param("by", actor.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	private boolean send(MinutesSheet sheet, UUID minutes, Side side, Addressee to, boolean settled) {
		// what is final is not asked about any more
		MinutesPart part = settled ? MinutesPart.INFORMED : to.part();
		@Nullable Token token = (part == MinutesPart.PARTICIPANT) ? Token.next() : null;
		boolean isNew = this.jdbc
			.sql("""
					insert into notification.minutes_recipient (id, version, minutes_id, side, participation_id, name, address, part,
					  language, token_hash, mailed_at)
					values (:id, 0, :minutes, :side, :participation, :name, :address, :part, :language, :hash, :now)
					on conflict (minutes_id, address) do nothing""")
			.param("id", Key.next())
			.param("minutes", minutes)
			.param("side", side.name())
			.param("participation", to.participation())
			.param("name", to.name())
			.param("address", to.address())
			.param("part", part.name())
			.param("language", to.language().name())
			.param("hash", (token != null) ? token.hash() : null)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (isNew) {
			this.postbox
				.put(new NewMail(side, null, to.address(), MailKind.MINUTES, "minutes " + minutes + " " + to.address(),
						letter(sheet, side, to, part), null, (token != null) ? token.value() : null));
		}
		return isNew;
	}

	private Letter letter(MinutesSheet sheet, Side side, Addressee to, MinutesPart part) {
		Language language = to.language();
		String text = Objects.requireNonNull(sheet.texts().get(language));
		String title = text.lines().findFirst().orElse(sheet.code());
		List<Link> links = (part == MinutesPart.PARTICIPANT)
				? List.of(new Link(say(language, "notification.minutes.mail.confirm"),
						this.portal.of("/minutes/" + Letter.TOKEN + "?lang=" + language.code())))
				: List.of();
		return new Letter(language, say(language, "notification.minutes.mail.subject." + part, title),
				List.of(say(language, "notification.mail.greeting", to.name()),
						say(language, "notification.minutes.mail.opening." + part)),
				List.of(), new Body(language, text), links,
				List.of(say(language, "notification.minutes.mail.why." + part + "." + side)), List.of());
	}

	/** Two who send at the same moment issue one text. */
	private void lock(UUID meeting) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('notification.minutes ' || ?))")
			.param(meeting.toString())
			.query()
			.singleRow();
	}

	private static Side side(Actor actor) {
		Side side = actor.side();
		if (side == null) {
			throw new NotPermitted("Minutes are mailed by people");
		}
		return side;
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
