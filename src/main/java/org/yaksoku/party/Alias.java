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
 */
@Embeddable
public record Alias(@Column(name = "name") String name,
		@Column(name = "language") @Enumerated(EnumType.STRING) @Nullable Language language) {

}
