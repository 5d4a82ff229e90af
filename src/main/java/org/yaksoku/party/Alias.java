package org.yaksoku.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

/**
 * Another name or spelling, as printed somewhere.
 *
 * @param language of the spelling, null where nobody can say
 * @param where it was printed, in plain words; null where nobody noted it
 */
@Embeddable
public record Alias(@Column(name = "name", nullable = false) String name,
		@Column(name = "language") @Enumerated(EnumType.STRING) @Nullable Language language,
		@Column(name = "printed_in") @Nullable String where) {

	public static Alias of(String name, @Nullable Language language) {
		return new Alias(name, language, null);
	}

}
