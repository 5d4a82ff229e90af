package org.yaksoku.statement.intake;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.yaksoku.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TopicProposerTests {

	private static final TopicWords CHIPS = new TopicWords("semiconductors", Map.of(Language.KO, List.of("반도체"),
			Language.JA, List.of("半導体"), Language.EN, List.of("semiconductor", "chip")));

	private static final TopicWords AI = new TopicWords("ai",
			Map.of(Language.KO, List.of("인공지능", "AI"), Language.EN, List.of("artificial intelligence", "AI")));

	@Test
	void findsTopicsInAllLanguagesWithTheirPlaces() {
		List<TopicProposal> topics = TopicProposer.propose(Map.of(Language.KO, "반도체 공동 연구", Language.JA, "半導体の共同研究とAI"),
				List.of(AI, CHIPS));

		assertThat(topics).extracting(TopicProposal::topic).containsExactly("semiconductors");
		assertThat(topics.get(0).hits()).containsExactlyInAnyOrder(new TopicProposal.Hit(Language.KO, 0, 3),
				new TopicProposal.Hit(Language.JA, 0, 3));
	}

	@Test
	void putsTheLikeliestFirst() {
		List<TopicProposal> topics = TopicProposer.propose(Map.of(Language.EN, "Semiconductors and chips for AI"),
				List.of(AI, CHIPS));

		assertThat(topics).extracting(TopicProposal::topic).containsExactly("semiconductors", "ai");
		assertThat(topics.stream().mapToDouble(TopicProposal::confidence).sum()).isEqualTo(1);
	}

	@Test
	void doesNotFindAWordInsideAnother() {
		assertThat(TopicProposer.propose(Map.of(Language.EN, "They said the microchipped AIDS trial failed"),
				List.of(AI, CHIPS)))
			.isEmpty();
	}

}
