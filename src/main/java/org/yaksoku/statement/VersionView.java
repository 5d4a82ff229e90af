package org.yaksoku.statement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One wording as other rooms see it.
 *
 * @param fingerprint SHA-256 of the canonical form in hexadecimal, null before sign-off
 * is asked for
 * @param publicFrom the instant from which the public reads it, null before
 */
public record VersionView(VersionId id, int number, VersionState state, @Nullable String fingerprint,
		@Nullable Instant publicFrom) {

}
