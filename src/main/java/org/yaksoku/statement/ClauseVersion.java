package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * A clause as it stands in one wording.
 */
@Entity
@Table(schema = "statement", name = "clause_version")
class ClauseVersion {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID statementVersionId;

	private UUID clauseId;

	private int position;

	private String number;

	private short depth;

	@Enumerated(EnumType.STRING)
	private ClauseKind kind;

	private @Nullable LocalText addressee;

	private @Nullable LocalText section;

	private @Nullable LocalText rationale;

	private @Nullable LocalText condition;

	private @Nullable LocalText intendedEffect;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "clause_version_id", nullable = false, updatable = false)
	private List<ClauseText> texts = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected ClauseVersion() {
	}

	ClauseVersion(UUID statementVersionId, UUID clauseId, int position, NewClause asked) {
		this.id = Key.next();
		this.statementVersionId = statementVersionId;
		this.clauseId = clauseId;
		this.position = position;
		this.number = asked.number();
		this.depth = (short) asked.number().chars().filter((c) -> c == '.').count();
		this.kind = asked.kind();
		if (asked.kind() != ClauseKind.RECOMMENDATION && !asked.addressee().isEmpty()) {
			throw new IllegalArgumentException("Only a recommendation is addressed to somebody");
		}
		this.addressee = asked.addressee();
		this.section = asked.section();
		this.rationale = asked.rationale();
		this.condition = asked.condition();
		this.intendedEffect = asked.intendedEffect();
		for (Language language : Language.values()) {
			this.texts.add(asked.texts()
				.stream()
				.filter((it) -> it.language() == language)
				.findFirst()
				.map(ClauseText::new)
				.orElseGet(() -> ClauseText.missing(language)));
		}
	}

	UUID clauseId() {
		return this.clauseId;
	}

	String number() {
		return this.number;
	}

	ClauseKind kind() {
		return this.kind;
	}

	LocalText addressee() {
		return (this.addressee != null) ? this.addressee : LocalText.none();
	}

	ClauseText text(Language language) {
		return this.texts.stream().filter((it) -> it.language() == language).findFirst().orElseThrow();
	}

	/** Changing one language flags the other two until somebody reviews them. */
	void reword(Language language, String text, TextStanding standing) {
		text(language).reword(text, standing);
		this.texts.stream().filter((it) -> it.language() != language).forEach(ClauseText::siblingChanged);
	}

	ClauseView view(Clause clause) {
		return new ClauseView(new ClauseId(this.clauseId), new StatementId(clause.statementId()), clause.key(),
				this.number, this.kind);
	}

}
