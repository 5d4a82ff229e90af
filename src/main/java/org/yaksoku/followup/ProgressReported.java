package org.yaksoku.followup;

/**
 * A side reported about an action.
 */
public record ProgressReported(ReportId report, ActionId action) {

}
