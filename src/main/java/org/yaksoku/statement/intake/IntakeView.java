package org.yaksoku.statement.intake;

import java.time.Instant;

/**
 * A text on its way to clauses, as its author sees it.
 *
 * @param version what a change must name
 * @param changedAt an instant; shown in UTC+9
 */
public record IntakeView(IntakeId id, long version, Instant changedAt, IntakeState state) {

}
