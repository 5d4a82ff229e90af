package org.yaksoku.statement;

import org.yaksoku.shared.Side;

/**
 * A side signed a wording.
 *
 * @param agreed whether both have signed now
 */
public record WordingSigned(StatementId statement, VersionId version, Side side, boolean agreed) {

}
