package org.yaksoku.meeting.desk;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.meeting.desk.Markdown.Block;
import org.yaksoku.meeting.desk.Markdown.Run;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@Test
	void takesBlocksAndRunsApart() {
		assertThat(Markdown.blocks("# Plan\n\nAsk **both** sides.\n\n1. first\n2. second\n   - within"))
			.containsExactly(new Block("heading", 0, "", List.of(new Run("plain", "Plan", null))),
					new Block("paragraph", 0, "",
							List.of(new Run("plain", "Ask ", null), new Run("strong", "both", null),
									new Run("plain", " sides.", null))),
					new Block("item", 1, "1.", List.of(new Run("plain", "first", null))),
					new Block("item", 1, "2.", List.of(new Run("plain", "second", null))),
					new Block("item", 2, "•", List.of(new Run("plain", "within", null))));
	}

	@Test
	void leavesHtmlAsWords() {
		assertThat(Markdown.blocks("<script>alert(1)</script>")).containsExactly(
				new Block("paragraph", 0, "", List.of(new Run("plain", "<script>alert(1)</script>", null))));
	}

	@Test
	void linksToTheWebAlone() {
		assertThat(Markdown.blocks("[a](https://example.org) [b](javascript:alert(1))").get(0).runs()).containsExactly(
				new Run("link", "a", "https://example.org"), new Run("plain", " ", null), new Run("plain", "b", null));
	}

	@Test
	void hasNothingToSayOfNoNote() {
		assertThat(Markdown.blocks(null)).isEmpty();
	}

}
