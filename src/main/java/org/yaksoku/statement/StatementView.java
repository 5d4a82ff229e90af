package org.yaksoku.statement;

import java.util.List;

/**
 * A statement as other rooms see it.
 * 
 * @param versions oldest first
 */
public record StatementView(StatementId id, String code, boolean pressSummary, List<VersionView> versions) {

}
