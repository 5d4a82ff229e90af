package org.yaksoku.statement;

/**
 * A draft was set aside before anybody could read it.
 *
 * @param reason why; never blank
 */
public record WordingSetAside(StatementId statement, VersionId version, String reason) {

}
