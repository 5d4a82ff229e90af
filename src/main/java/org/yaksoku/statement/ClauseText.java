package org.yaksoku.statement;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;

/**
 * The words of one clause in one language in one wording.
 */
@Entity
@Table(schema = "statement", name = "clause_text")
class ClauseText {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	@Enumerated(EnumType.STRING)
	private Language language;

	private @Nullable String text;

	@Enumerated(EnumType.STRING)
	private TextStanding standing;

	@Enumerated(EnumType.STRING)
	private TextState state;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected ClauseText() {
	}

	ClauseText(NewText asked) {
		if ((asked.state() == TextState.MISSING) != (asked.text() == null)) {
			throw new IllegalArgumentException("A text is missing exactly where its state says so");
		}
		this.id = Key.next();
		this.language = asked.language();
		this.text = asked.text();
		this.standing = asked.standing();
		this.state = asked.state();
	}

	static ClauseText missing(Language language) {
		return new ClauseText(new NewText(language, null, TextStanding.WORKING_TRANSLATION, TextState.MISSING));
	}

	Language language() {
		return this.language;
	}

	@Nullable String text() {
		return this.text;
	}

	TextStanding standing() {
		return this.standing;
	}

	TextState state() {
		return this.state;
	}

	void reword(String text, TextStanding standing) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("A clause needs words");
		}
		this.text = text.strip();
		this.standing = standing;
		this.state = TextState.DRAFT;
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	void unsay() {
		this.text = null;
		this.state = TextState.MISSING;
	}

	/**
	 * Keeps what stands before a place, counted in UTF-16 units, and gives back the rest.
	 */
	String cut(int place) {
		String whole = Objects.requireNonNullElse(this.text, "");
		if (place <= 0 || place >= whole.length() || whole.substring(0, place).isBlank()
				|| whole.substring(place).isBlank()) {
			throw new IllegalArgumentException("A text is split between two words of it");
		}
		this.text = whole.substring(0, place).strip();
		return whole.substring(place).strip();
	}

	void append(String more, TextStanding standing, String between) {
		this.text = (this.text != null) ? this.text + between + more : more;
		if (this.state == TextState.MISSING) {
			this.standing = standing;
			this.state = TextState.DRAFT;
		}
	}

	void siblingChanged() {
		if (this.state != TextState.MISSING) {
			this.state = TextState.SIBLING_CHANGED;
		}
	}

	void review() {
		if (this.state == TextState.MISSING) {
			throw new Settled("There is no text to review");
		}
		this.state = TextState.REVIEWED;
	}

}
