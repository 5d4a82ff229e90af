package org.yaksoku.statement.term;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.yaksoku.shared.Language;

/**
 * A word not to be used for a term.
 */
@Embeddable
public record Variant(@Column(name = "language") @Enumerated(EnumType.STRING) Language language,
		@Column(name = "variant") String variant) {

}
