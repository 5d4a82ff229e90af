package org.yaksoku.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.yaksoku.shared.Language;

/**
 * Another word for a theme that texts and readers use.
 */
@Embeddable
public record Synonym(@Column(name = "language", nullable = false) @Enumerated(EnumType.STRING) Language language,
		@Column(name = "word", nullable = false) String word) {

}
