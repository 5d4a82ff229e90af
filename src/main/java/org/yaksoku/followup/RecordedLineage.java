package org.yaksoku.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.LineageKind;

/**
 * What an edition did with an earlier clause, as it is recorded.
 *
 * @param from the earlier clause by code and key
 * @param to the later one by its id, null for none
 * @param successor the same by code and key
 * @param text whether the edition adopted a text
 */
public record RecordedLineage(UUID id, long version, String from, @Nullable UUID to, @Nullable String successor,
		LineageKind kind, LocalText note, Visibility visibility, boolean text) {

}
