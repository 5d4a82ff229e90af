package org.yaksoku.statement;

import java.util.List;

import org.yaksoku.shared.LocalText;
import org.yaksoku.topic.TopicId;

/**
 * What is said about a clause beside its words.
 *
 * @param addressee empty except for a recommendation
 * @param topics any number
 */
public record ClauseChange(ClauseKind kind, LocalText headline, LocalText addressee, LocalText section,
		LocalText rationale, LocalText condition, LocalText intendedEffect, List<TopicId> topics) {

}
