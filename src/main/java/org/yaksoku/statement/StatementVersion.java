package org.yaksoku.statement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Side;

/**
 * One exact wording of a statement, and the road it takes: drafted, signed by both sides,
 * published, superseded or withdrawn. From AGREED on it does not change.
 */
@Entity
@Table(schema = "statement", name = "statement_version")
class StatementVersion {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementId;

	private int number;

	@Enumerated(EnumType.STRING)
	private VersionState state;

	private @Nullable LocalText title;

	private @Nullable LocalText preamble;

	private @Nullable LocalText closing;

	@Enumerated(EnumType.STRING)
	@Column(name = "standing_ko")
	private @Nullable TextStanding korean;

	@Enumerated(EnumType.STRING)
	@Column(name = "standing_ja")
	private @Nullable TextStanding japanese;

	@Enumerated(EnumType.STRING)
	@Column(name = "standing_en")
	private @Nullable TextStanding english;

	private @Nullable LocalText reason;

	private @Nullable String fingerprint;

	private short form = FormLines.COMPLETE;

	@Column(columnDefinition = "text[]")
	private String[] changedBy = {};

	// true from a request for signatures on until somebody changes a text, however the
	// request ended
	private boolean untouched;

	private @Nullable Instant signOffRequestedAt;

	private @Nullable Instant agreedAt;

	private @Nullable Instant publishedAt;

	private @Nullable String publishedBy;

	private @Nullable Instant publicFrom;

	private @Nullable Instant publicUntil;

	private @Nullable Instant withdrawnAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Side withdrawnBySide;

	private @Nullable LocalText withdrawalReason;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected StatementVersion() {
	}

	StatementVersion(UUID statementId, int number, NewVersion asked, String author) {
		this.id = Key.next();
		this.statementId = statementId;
		this.number = number;
		this.state = VersionState.DRAFT;
		this.title = LocalText.required(asked.title(), "A statement needs a title");
		this.preamble = asked.preamble();
		this.closing = asked.closing();
		this.korean = asked.korean();
		this.japanese = asked.japanese();
		this.english = asked.english();
		this.reason = asked.reason();
		this.changedBy = new String[] { author };
	}

	UUID id() {
		return this.id;
	}

	UUID statementId() {
		return this.statementId;
	}

	int number() {
		return this.number;
	}

	VersionState state() {
		return this.state;
	}

	LocalText title() {
		return (this.title != null) ? this.title : LocalText.none();
	}

	LocalText preamble() {
		return (this.preamble != null) ? this.preamble : LocalText.none();
	}

	LocalText closing() {
		return (this.closing != null) ? this.closing : LocalText.none();
	}

	/**
	 * Notes that somebody changed a text. A wording under signature goes back to being a
	 * draft; its signatures are cleared by the caller.
	 */
	void changed(String author) {
		if (this.state == VersionState.IN_SIGN_OFF) {
			this.state = VersionState.DRAFT;
			this.fingerprint = null;
		}
		mustBe(VersionState.DRAFT);
		Set<String> authors = new TreeSet<>();
		if (!this.untouched) {
			authors.addAll(Arrays.asList(this.changedBy));
		}
		authors.add(author);
		this.changedBy = authors.toArray(String[]::new);
		this.untouched = false;
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	/** Whoever calls has noted the change already. */
	void frame(WordingChange change) {
		this.title = LocalText.required(change.title(), "A statement needs a title");
		this.preamble = change.preamble();
		this.closing = change.closing();
		this.korean = change.korean();
		this.japanese = change.japanese();
		this.english = change.english();
	}

	/** Whoever calls has noted the change already. */
	void complete(LocalText title, LocalText preamble, LocalText closing, Map<Language, TextStanding> standings) {
		this.title = completed(title(), title);
		this.preamble = completed(preamble(), preamble);
		this.closing = completed(closing(), closing);
		this.korean = (this.korean != null) ? this.korean : standings.get(Language.KO);
		this.japanese = (this.japanese != null) ? this.japanese : standings.get(Language.JA);
		this.english = (this.english != null) ? this.english : standings.get(Language.EN);
	}

	private static LocalText completed(LocalText now, LocalText more) {
		LocalText completed = now;
		for (Language language : now.missing()) {
			completed = completed.with(language, more.in(language));
		}
		return completed;
	}

	/** Which canonical form its fingerprint is taken of. */
	int form() {
		return this.form;
	}

	@Nullable TextStanding standing(Language language) {
		return switch (language) {
			case KO -> this.korean;
			case JA -> this.japanese;
			case EN -> this.english;
		};
	}

	void requestSignOff(int form, String fingerprint, Instant at) {
		mustBe(VersionState.DRAFT);
		this.state = VersionState.IN_SIGN_OFF;
		this.form = (short) form;
		this.fingerprint = fingerprint;
		this.signOffRequestedAt = at;
		this.untouched = true;
	}

	/** Whoever changed any text since the last sign-off request may not sign (rule 2). */
	void maySign(Actor actor, String fingerprint) {
		mustBe(VersionState.IN_SIGN_OFF);
		if (Arrays.asList(this.changedBy).contains(actor.name())) {
			throw new NotPermitted(actor.name() + " wrote part of this text and may not sign it");
		}
		if (!fingerprint.equals(this.fingerprint)) {
			throw new WordingChanged(this.number);
		}
	}

	void agreed(Instant at) {
		mustBe(VersionState.IN_SIGN_OFF);
		this.state = VersionState.AGREED;
		this.agreedAt = at;
	}

	/**
	 * Another wording is drafted in its place before anybody published it. Its words and
	 * signatures stay to be read; it is never published any more.
	 */
	void setAside() {
		mustBe(VersionState.AGREED);
		this.state = VersionState.SUPERSEDED;
	}

	/** Nobody wants the draft any more: as above, but nobody signed it. */
	void discard() {
		mustBe(VersionState.DRAFT);
		this.state = VersionState.SUPERSEDED;
	}

	void sendBack() {
		mustBe(VersionState.IN_SIGN_OFF);
		this.state = VersionState.DRAFT;
		this.fingerprint = null;
	}

	void publish(Instant now, Instant from, String by) {
		mustBe(VersionState.AGREED);
		makePublic(now, from, by);
	}

	/**
	 * Another time at which it becomes public.
	 * @return the one it had
	 */
	Instant reschedule(Instant now, Instant from) {
		mustBe(VersionState.PUBLISHED);
		Instant before = this.publicFrom;
		if (before == null || !before.isAfter(now)) {
			throw new IllegalStateException("Version " + this.number + " is public already");
		}
		this.publicFrom = from;
		return before;
	}

	/** What takes its place does so at another time. */
	void goesOnUntil(Instant before, Instant from) {
		if (before.equals(this.publicUntil)) {
			this.publicUntil = from;
		}
	}

	/** A text known only from the press needs no signature (rule 2). */
	void publishUnsigned(Instant now, Instant from, String by, int form, String fingerprint) {
		mustBe(VersionState.DRAFT);
		this.form = (short) form;
		this.fingerprint = fingerprint;
		makePublic(now, from, by);
	}

	/**
	 * From an instant on, another version is what the public reads. One that would have
	 * begun only later never was public and never will be.
	 */
	void makeWay(Instant from) {
		if (this.publicFrom == null) {
			return;
		}
		boolean withdrawn = this.state == VersionState.WITHDRAWN;
		if (!withdrawn) {
			this.state = VersionState.SUPERSEDED;
		}
		if (!withdrawn && this.publicFrom.isAfter(from)) {
			this.publicFrom = null;
			this.publicUntil = null;
		}
		else if (this.publicUntil == null || this.publicUntil.isAfter(from)) {
			this.publicUntil = from;
		}
	}

	/** Whether it is, or will be, what the public reads. */
	boolean mayBeWithdrawn(Instant now) {
		return this.state == VersionState.PUBLISHED || (this.state == VersionState.SUPERSEDED && this.publicFrom != null
				&& this.publicUntil != null && now.isBefore(this.publicUntil));
	}

	void withdraw(@Nullable Side side, LocalText reason, Instant at) {
		if (!mayBeWithdrawn(at)) {
			mustBe(VersionState.PUBLISHED);
		}
		this.state = VersionState.WITHDRAWN;
		this.withdrawnBySide = side;
		this.withdrawalReason = LocalText.required(reason, "A withdrawal needs a reason");
		this.withdrawnAt = at;
	}

	/**
	 * It was to take the place of another version, and was withdrawn before it did: it is
	 * in force at no time.
	 */
	void callOff() {
		this.publicUntil = this.publicFrom;
	}

	/**
	 * The version that was to take its place is called off.
	 * @param from when that would have been
	 * @param until when another one does, null where none does
	 * @return whether it concerns this one
	 */
	boolean stays(Instant from, @Nullable Instant until) {
		if (!from.equals(this.publicUntil)) {
			return false;
		}
		this.publicUntil = until;
		if (until == null && this.state == VersionState.SUPERSEDED) {
			this.state = VersionState.PUBLISHED;
		}
		return true;
	}

	@Nullable Instant publicUntil() {
		return this.publicUntil;
	}

	@Nullable Instant publicFrom() {
		return this.publicFrom;
	}

	VersionView view() {
		return new VersionView(new VersionId(this.id), this.number, this.state, this.fingerprint, this.publicFrom);
	}

	private void makePublic(Instant now, Instant from, String by) {
		this.state = VersionState.PUBLISHED;
		this.publishedAt = now;
		this.publishedBy = by;
		this.publicFrom = from;
	}

	private void mustBe(VersionState state) {
		if (this.state != state) {
			throw new Settled("Version " + this.number + " is " + this.state + ", not " + state);
		}
	}

}
