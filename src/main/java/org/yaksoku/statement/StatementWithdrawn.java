package org.yaksoku.statement;

/**
 * A published wording was withdrawn.
 */
public record StatementWithdrawn(StatementId statement, VersionId version) {

}
