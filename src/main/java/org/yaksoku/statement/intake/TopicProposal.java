package org.yaksoku.statement.intake;

import java.util.List;

import org.yaksoku.shared.Language;

/**
 * A topic a clause seems to be about.
 *
 * @param topic as the caller named it
 * @param confidence from 0 to 1, the share of the clause's hits that speak for it
 * @param hits the words that speak for it
 */
public record TopicProposal(String topic, double confidence, List<Hit> hits) {

	public TopicProposal {
		hits = List.copyOf(hits);
	}

	/**
	 * A word found.
	 *
	 * @param start offset of its first character in the clause's text in that language
	 * @param end offset after its last
	 */
	public record Hit(Language language, int start, int end) {

	}

}
