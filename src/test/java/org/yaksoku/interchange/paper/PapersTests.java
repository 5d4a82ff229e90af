package org.yaksoku.interchange.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotInstalled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PapersTests {

	private static final String PAGE = """
			<html lang="ko"><head><title>공동성명</title><meta name="subject" content="시험"></head><body>
			<div class="paper-head">머리글</div><div class="paper-foot">바닥글</div>
			<h1>공동성명 日本</h1>
			<p>대한상공회의소와 일본상공회의소는 저출산과 인구감소가 양국이 함께 직면한 심각한 문제라는 데 동의하고, 인공지능·반도체·에너지 등
			미래산업 분야에서 협력을 확대하기로 하였다. 漢字 直骨令社</p>
			<p lang="ja">日本語の組版：人工知能（AI）、半導体、エネルギーなどの未来産業は、両国の競争力を左右する核心分野であるとの認識を共有し、
			安定的な投資環境とサプライチェーンを共に構築することで合意した。人・生・金・食・黒・髙﨑</p>
			<p lang="en">They will respond jointly – “with care” − to low birth-rates.</p>
			<h2 id="t">표</h2>
			<table><thead><tr><th scope="col">상태</th><th scope="col">막대</th></tr></thead>
			<tbody><tr><th scope="row">전체</th><td><object class="bar" type="image/x-bar" data-parts="completed=4 in-progress=2 on-hold=1 unreported=3"
			alt="완료 4, 진행 중 2"></object></td></tr></tbody></table>
			<p><a href="/ko/statements">목록</a></p></body></html>""";

	private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	@Test
	void isTaggedKeepsAndSaysWhatWasSet() {
		Printed printed = new Printed(print(PAGE, NOW));

		assertThat(printed.objections()).isEmpty();
		assertThat(printed.letters()).contains("공동성명日本", "漢字直骨令社", "日本語の組版：人工知能（AI）、半導体", "人・生・金・食・黒・髙﨑",
				"Theywillrespondjointly–“withcare”−tolowbirth-rates.", "인공지능·반도체·에너지");
		assertThat(printed.fonts()).isNotEmpty().doesNotContainValue(false);
		assertThat(printed.title()).isEqualTo("공동성명");
		assertThat(printed.language()).isEqualTo("ko");
		assertThat(new String(printed.files().get("figures.csv"), StandardCharsets.UTF_8)).isEqualTo("완료,4");
	}

	@Test
	void breaksNoKoreanWord() {
		String source = PAGE.replaceAll("<[^>]*>", " ");
		List<String> words = Arrays.asList(source.split("\\s+"));
		String narrow = PAGE.replace("<p>", "<p class=\"narrow\">")
			.replace("</head>", "<style>.narrow { width: 45mm }</style></head>");

		assertThat(new Printed(print(narrow, NOW)).text()
			.lines()
			.filter((it) -> it.matches(".*[가-힣]$"))
			.map((it) -> it.replaceAll(".*[ ·]", ""))).allSatisfy(
					(it) -> assertThat(words).as(it).anyMatch((word) -> word.equals(it) || word.endsWith("·" + it)));
	}

	@Test
	void noPageEndsWithAHeadingOrTheHeadOfATable() {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			body.append(
					"<h2 id='h%1$d'>Heading %1$d</h2><p class='meta before'>About %1$d</p><h3>Heading %1$d below</h3>"
						.formatted(i))
				.append("<table><thead><tr><th>Head</th><th>Head too</th></tr></thead><tbody>");
			for (int row = 0; row <= i % 4; row++) {
				body.append(
						"<tr><th>Row</th><td>%s</td></tr>".formatted("<p>Row</p>".repeat(1 + (i * 7 + row * 5) % 9)));
			}
			body.append("</tbody></table>");
		}
		body.append("<table><thead><tr><th>Head</th><th>Head too</th></tr></thead>");
		for (int i = 0; i < 60; i++) {
			body.append(
					"<tbody class='together'>%s<tr><th>%2$d</th><td>%3$s</td></tr><tr><td></td><td>Label %2$d</td></tr></tbody>"
						.formatted((i % 3 == 0) ? "<tr><th colspan='2'>Heading %d</th></tr>".formatted(i) : "", i,
								"<p>Row</p>".repeat(1 + (i * 7) % 9)));
		}
		Printed printed = new Printed(
				print(PAGE.replaceFirst("(?s)<p><a href.*", body + "</table></body></html>"), NOW));

		assertThat(printed.edges()).hasSizeGreaterThan(20)
			.allSatisfy((it) -> assertThat(it.get(1)).doesNotContain("Head", "About"));
		assertThat(printed.edges().stream().skip(1)).extracting((it) -> it.get(0))
			.allSatisfy((it) -> assertThat(it).startsWith("Head"))
			.contains("Head Head too");
		assertThat(printed.objections()).isEmpty();
	}

	@Test
	void isTheSameAgainAndAnotherOneLaterOnlyByItsDate() {
		byte[] first = print(PAGE, NOW);

		assertThat(print(PAGE, NOW)).isEqualTo(first);
		byte[] later = print(PAGE, NOW.plusSeconds(60));
		assertThat(later).isNotEqualTo(first);
		assertThat(new Printed(later).text()).isEqualTo(new Printed(first).text());
	}

	@Test
	void namesThePackagesOfFontsThatAreMissing(@TempDir Path folder) throws IOException {
		assertThatThrownBy(() -> new PaperFonts(folder.toString()).find()).isInstanceOf(NotInstalled.class)
			.extracting((it) -> ((NotInstalled) it).packages())
			.isEqualTo("fonts-nanum fonts-ipaexfont");

		Files.writeString(folder.resolve("broken.ttf"), "no font");
		Files.copy(new PaperFonts("").find().korean().toPath(), folder.resolve("Some.ttf"));

		assertThatThrownBy(() -> new PaperFonts(folder.toString()).find()).isInstanceOf(NotInstalled.class)
			.extracting((it) -> ((NotInstalled) it).packages())
			.isEqualTo("fonts-ipaexfont");
	}

	@Test
	void findsAFontThatIsInstalledLater(@TempDir Path folder) throws IOException {
		PaperFonts fonts = new PaperFonts(folder.toString());
		assertThatThrownBy(fonts::find).isInstanceOf(NotInstalled.class);
		PaperFonts.Found system = new PaperFonts("").find();
		Files.copy(system.korean().toPath(), folder.resolve("A.ttf"));
		Files.copy(system.japanese().toPath(), folder.resolve("B.ttf"));

		assertThat(fonts.find().japanese()).hasName("B.ttf");
		assertThat(fonts.find()).isSameAs(fonts.find());
	}

	private static byte[] print(String page, Instant now) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		Papers papers = new Papers(engine, new PaperFonts(""), Clock.fixed(now, ZoneOffset.UTC));
		return papers.print(new Paper(page, "https://example.org", List.of(new Paper.Sheet(Language.KO, Map.of())),
				List.of(new EnclosedFile("figures.csv", "text/csv", "지표", "완료,4".getBytes(StandardCharsets.UTF_8)))));
	}

}
