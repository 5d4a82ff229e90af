package org.yaksoku.statement;

/**
 * Both sides were asked to sign a wording.
 */
public record SignaturesRequested(StatementId statement, VersionId version) {

}
