package org.yaksoku.statement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.topic.TopicId;

/**
 * A clause in a wording to be drafted.
 *
 * @param clause the clause this is a new wording of; null for a new one
 * @param number as printed: 1, 1.2
 * @param texts at most one a language; a language left out is missing
 */
public record NewClause(@Nullable ClauseId clause, String number, ClauseKind kind, LocalText headline,
		LocalText addressee, LocalText section, LocalText rationale, LocalText condition, LocalText intendedEffect,
		List<TopicId> topics, List<NewText> texts) {

}
