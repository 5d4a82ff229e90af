package org.yaksoku.followup;

/**
 * The other side answered a report.
 *
 * @param agrees false where it sees the matter differently
 */
public record ReportAnswered(ReportId report, boolean agrees) {

}
