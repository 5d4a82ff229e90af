package org.yaksoku.statement;

/**
 * A wording that was put up for signature was sent back to be worked on.
 *
 * @param reason why; never blank
 */
public record WordingSentBack(StatementId statement, VersionId version, String reason) {

}
