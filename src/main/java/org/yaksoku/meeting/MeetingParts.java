package org.yaksoku.meeting;

import java.util.List;
import java.util.UUID;

/**
 * What was logged under a meeting, each in its order: keys a source can speak of.
 */
public record MeetingParts(List<UUID> sessions, List<UUID> participations, List<UUID> headCounts, List<UUID> outcomes) {

}
