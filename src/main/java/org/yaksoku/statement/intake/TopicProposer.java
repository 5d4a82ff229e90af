package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.Language;

/**
 * Proposes topics from the words a clause uses.
 */
public final class TopicProposer {

	private static final int MOST = 3;

	private TopicProposer() {
	}

	/**
	 * The topics whose words a clause uses, the likeliest first, at most three.
	 * @param texts of one clause by language
	 */
	public static List<TopicProposal> propose(Map<Language, String> texts, List<TopicWords> topics) {
		List<TopicProposal> found = new ArrayList<>();
		double all = 0;
		for (TopicWords topic : topics) {
			List<TopicProposal.Hit> hits = new ArrayList<>();
			double weight = 0;
			for (Map.Entry<Language, String> text : texts.entrySet()) {
				Set<String> seen = new HashSet<>();
				for (String word : topic.words().getOrDefault(text.getKey(), List.of())) {
					Matcher matcher = pattern(word).matcher(text.getValue());
					while (matcher.find()) {
						hits.add(new TopicProposal.Hit(text.getKey(), matcher.start(), matcher.end()));
						weight += seen.add(word) ? weight(word) : 0.2;
					}
				}
			}
			if (weight > 0) {
				all += weight;
				found.add(new TopicProposal(topic.topic(), weight, hits));
			}
		}
		double sum = all;
		return found.stream()
			.sorted(Comparator.comparingDouble(TopicProposal::confidence)
				.reversed()
				.thenComparing(TopicProposal::topic))
			.limit(MOST)
			.map((it) -> new TopicProposal(it.topic(), it.confidence() / sum, it.hits()))
			.toList();
	}

	/** The topics whose words occur, whatever their weight. */
	static Set<String> in(String text, Language language, List<TopicWords> topics) {
		Set<String> found = new HashSet<>();
		for (TopicWords topic : topics) {
			if (topic.words()
				.getOrDefault(language, List.of())
				.stream()
				.anyMatch((it) -> pattern(it).matcher(text).find())) {
				found.add(topic.topic());
			}
		}
		return found;
	}

	/**
	 * Latin words match whole, plural included; Korean and Japanese ones have no blanks
	 * around.
	 */
	private static Pattern pattern(String word) {
		boolean latin = word.chars().allMatch((it) -> it < 0x250);
		String blank = Pattern.quote(word.strip()).replace(" ", "\\E\\s*\\Q");
		return Pattern.compile(latin ? "(?<![A-Za-z])" + blank + "(?:e?s)?(?![A-Za-z])" : blank,
				latin && word.length() > 3 ? Pattern.CASE_INSENSITIVE : 0);
	}

	/** A long word says more than a short one. */
	private static double weight(String word) {
		return 1 + Math.min(word.length(), 12) / 12.0;
	}

}
