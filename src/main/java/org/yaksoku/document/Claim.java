package org.yaksoku.document;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * A field's value as one source prints it. Several about one field stand side by side;
 * the field itself holds the one chosen (rule 8).
 */
@Entity
@Table(schema = "document", name = "claim")
class Claim {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String subject;

	private UUID subjectId;

	private String field;

	private UUID documentId;

	private @Nullable String fact;

	private @Nullable String printed;

	@Enumerated(EnumType.STRING)
	private @Nullable Language printedLanguage;

	private @Nullable String value;

	private boolean inferred;

	private boolean chosen;

	private @Nullable LocalText note;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Claim() {
	}

	Claim(NewClaim asked) {
		if (asked.visibility() == Visibility.OWN_SIDE) {
			throw new IllegalArgumentException("What a source says belongs to neither side");
		}
		this.id = Key.next();
		this.subject = asked.subject();
		this.subjectId = asked.subjectId();
		this.field = asked.field();
		this.documentId = asked.document().value();
		this.fact = asked.fact();
		this.printed = asked.printed();
		this.printedLanguage = asked.printedLanguage();
		this.value = asked.value();
		this.inferred = asked.inferred();
		this.chosen = asked.chosen();
		this.note = asked.note();
		this.visibility = asked.visibility();
	}

	ClaimId id() {
		return new ClaimId(this.id);
	}

}
