package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicTopics;
import org.yaksoku.site.TopicData;
import org.yaksoku.statement.LineageKind;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TopicFileControllerTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private final PublicTopics topics = mock(PublicTopics.class);

	private final FigureTables tables = new FigureTables(ProgressFileControllerTests.messages());

	private final TopicFileController files = new TopicFileController(this.topics, this.tables,
			new ChangesFeed(this.tables));

	@Test
	void aFileThatIsFullSaysWhereTheRestIs() {
		given(this.topics.data(any(), any(), any())).willReturn(energy("2026-03-31_kccj-14_3"));
		given(this.topics.table(any(), any(), any())).willReturn(energy("2026-03-31_kccj-14_3"));

		ResponseEntity<?> csv = this.files.csv("energy", null, Language.EN, page(".csv"));

		String next = "https://example.org/en/topics/energy.csv?after=2026-03-31_kccj-14_3";
		assertThat(csv.getHeaders().get(HttpHeaders.LINK)).containsExactly("<" + next + ">; rel=\"next\"");
		assertThat(words(csv)).endsWith("Further rows follow in another file: " + next + "\r\n");
		assertThat(this.files.json("energy", null, Language.EN, page(".json")).getHeaders().get(HttpHeaders.LINK))
			.containsExactly("<" + next.replace(".csv", ".json") + ">; rel=\"next\"");
	}

	@Test
	void theLastRowIsThatOfAllActions() {
		given(this.topics.table(any(), any(), any())).willReturn(energy(null));

		assertThat(words(this.files.csv("energy", null, Language.EN, page(".csv"))).lines().toList()).satisfiesExactly(
				(names) -> assertThat(names).startsWith("\ufeffAs of,")
					.endsWith(",All actions,Completed,Example – invented"),
				(clause) -> assertThat(clause).isEqualTo(
						"2026-11-22,kccj-14,Joint statement,2025-12-08,3,Commitment,Words,No report yet,2027-03-31,,,4,0,"),
				(all) -> assertThat(all).isEqualTo("2026-11-22,,\"All actions, each once\",,,,,,,,,3,1,"));
	}

	@Test
	void theFilesOfATopicThatWasMergedLeadOn() {
		given(this.topics.data(any(), any(), any())).willThrow(new NotFound("power"));
		given(this.topics.table(any(), any(), any())).willThrow(new NotFound("power"));
		given(this.topics.feed(any(), any())).willThrow(new NotFound("power"));
		given(this.topics.movedTo("power", Language.EN)).willReturn(Optional.of("energy"));
		given(this.topics.movedTo("nothing", Language.EN)).willReturn(Optional.empty());

		for (ResponseEntity<?> moved : List.of(this.files.csv("power", null, Language.EN, page(".csv")),
				this.files.json("power", null, Language.EN, page(".json")),
				this.files.atom("power", Language.EN, page(".atom")))) {
			assertThat(moved.getStatusCode().value()).isEqualTo(301);
			assertThat(moved.getHeaders().getFirst(HttpHeaders.LOCATION))
				.matches("/en/topics/energy\\.(csv|json|atom)");
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.files.atom("nothing", Language.EN, page(".atom")));
	}

	@Test
	void aTableOfEditionsHasAColumnForEachWayInWhichAClauseIsTakenOver() {
		assertThat(Editions.TIES).isEqualTo(Arrays.stream(LineageKind.values()).map(Enum::name).toList());
	}

	private static TopicData energy(String next) {
		TopicData.Clause clause = new TopicData.Clause("kccj-14", said("Joint statement"), "2025-12-08", "3",
				"COMMITMENT", said("Words"), null, null, "ON_TIME", "2027-03-31", "NONE", null, 4, 0, false);
		return new TopicData("energy", said("Energy"), null, DAY, false,
				Map.of(Figure.ACTIONS.slug(), 3, Figure.COMPLETED.slug(), 1), Map.of(), List.of(clause), next,
				new Lines(Figure.ACTIONS, new AsOf(DAY, Instant.EPOCH), 3, List.of(), null));
	}

	private static Spoken said(String words) {
		return new Spoken(Language.EN, words);
	}

	private static Page page(String suffix) {
		return new Page(Language.EN, "/topics/energy" + suffix, null, "https://example.org", true, "Portal", null);
	}

	private static String words(ResponseEntity<?> answer) {
		return (answer.getBody() instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

}
