package org.yaksoku.statement;

import java.time.Instant;

/**
 * A wording was published.
 *
 * @param publicFrom the instant from which the public reads it
 */
public record StatementPublished(StatementId statement, VersionId version, Instant publicFrom) {

}
