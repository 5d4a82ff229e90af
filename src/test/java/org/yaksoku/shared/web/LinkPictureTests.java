package org.yaksoku.shared.web;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LinkPictureTests {

	private final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
		.getFontMetrics(new Font(Font.MONOSPACED, Font.PLAIN, 60));

	@Test
	void breaksLinesBetweenWordsAndNeverInsideThem() {
		String text = "한국과 일본의 경제단체가 서로 약속한 내용을 조항별로 세 언어로 보여 드립니다 그리고 더 씁니다";

		List<String> lines = LinkPicture.lines(text, Language.KO, this.metrics);

		assertThat(lines).hasSizeGreaterThan(1);
		assertThat(String.join(" ", lines)).isEqualTo(text);
	}

	@Test
	void breaksJapaneseWhereALineMayEnd() {
		String text = "日韓の経済団体が互いに約束した内容を、条項ごとに三つの言語で示します。".repeat(2);

		List<String> lines = LinkPicture.lines(text, Language.JA, this.metrics);

		assertThat(lines).hasSizeGreaterThan(1).noneMatch((it) -> it.startsWith("、") || it.startsWith("。"));
		assertThat(String.join("", lines)).isEqualTo(text);
	}

	@Test
	void keepsEveryLineInsideTheMargins() {
		assertThat(LinkPicture.lines("one two three four ".repeat(8), Language.EN, this.metrics))
			.allMatch((it) -> this.metrics.stringWidth(it) <= LinkPicture.WIDTH - 2 * 96);
	}

}
