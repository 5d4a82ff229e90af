package org.yaksoku.statement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * How a clause relates to one of an earlier edition; DROPS where the later one is silent.
 */
@Entity
@Table(schema = "statement", name = "lineage")
class Lineage {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID fromClauseId;

	private @Nullable UUID toClauseId;

	private UUID toStatementId;

	@Enumerated(EnumType.STRING)
	private LineageKind kind;

	private @Nullable LocalText note;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Lineage() {
	}

	Lineage(NewLineage asked) {
		if ((asked.kind() == LineageKind.DROPS) != (asked.to() == null)) {
			throw new IllegalArgumentException("A dropped clause, and no other, has no successor");
		}
		this.id = Key.next();
		this.fromClauseId = asked.from().value();
		this.toClauseId = (asked.to() != null) ? asked.to().value() : null;
		this.toStatementId = asked.edition().value();
		this.kind = asked.kind();
		this.note = asked.note();
		this.visibility = asked.visibility();
	}

	LineageId id() {
		return new LineageId(this.id);
	}

}
