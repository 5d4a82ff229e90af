package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;

/**
 * A clause to be, with what its words say it is.
 *
 * @param parts by language, in the order of the text; a language that has none is missing
 * from the map
 * @param triggers for each part the words that speak for a kind, in the same order
 * @param kind from all languages together
 */
public record Proposed(Map<Language, List<Part>> parts, Map<Language, List<List<Trigger>>> triggers, KindProposal kind,
		List<TopicProposal> topics) {

	/** From this confidence on the kind needs no second look. */
	private static final double SURE = 0.6;

	/** Whether nothing in the words settles the kind. */
	public boolean doubtful() {
		return this.kind.confidence() < SURE;
	}

	Chosen asProposed() {
		return new Chosen(this.kind.kind(), this.topics.stream().map(TopicProposal::topic).toList());
	}

}
