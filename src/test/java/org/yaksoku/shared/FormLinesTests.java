package org.yaksoku.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormLinesTests {

	@Test
	void theExampleInTheDocumentationHasTheFingerprintGivenThere() throws IOException {
		String page = Files.readString(Path.of("docs/fingerprint.md"));
		Matcher example = Pattern.compile("```form\n(.*?)```.*?`([0-9a-f]{64})`", Pattern.DOTALL).matcher(page);

		assertThat(example.find()).isTrue();
		assertThat(FormLines.fingerprint(example.group(1))).isEqualTo(example.group(2));
		assertThat(example()).isEqualTo(example.group(1));
	}

	@Test
	void partsALineAtItsFirstTab() {
		FormLines lines = new FormLines(FormLines.COMPLETE);
		lines.add("text.en", "one\ttwo");

		assertThat(FormLines.read(lines.text()).get(1)).isEqualTo(new FormLines.Line("text.en", "one\ttwo"));
	}

	@Test
	void endsLinesTheSameWayHoweverTheyWereTyped() {
		FormLines lines = new FormLines(FormLines.COMPLETE);
		lines.add("text.en", "one\r\ntwo\rthree\nfour");

		assertThat(lines.text()).endsWith("text.en\tone\\ntwo\\nthree\\nfour\n");
	}

	// the example in words, once more
	private static String example() {
		FormLines lines = new FormLines(FormLines.COMPLETE);
		lines.add("code", "sample-1");
		lines.add("version", "2");
		lines.add("title", new LocalText("공동성명", null, "Joint statement"));
		lines.add("preamble", LocalText.english("Both sides met.\nThey agreed:"));
		lines.add("closing", LocalText.none());
		lines.add("clause", "1");
		lines.add("number", "1");
		lines.add("kind", "COMMITMENT");
		lines.add("text.ko", "양측은 협력한다.");
		lines.add("standing.ko", "AUTHENTIC");
		lines.add("text.en", "Both sides will cooperate (C:\\plans).");
		lines.add("standing.en", "WORKING_TRANSLATION");
		lines.add("clause", "2-1");
		lines.add("number", "2.1");
		lines.add("kind", "RECOMMENDATION");
		lines.add("addressee", new LocalText(null, "両国政府", null));
		lines.add("text.ja", "両国政府に検討を求める。");
		lines.add("standing.ja", "AUTHENTIC");
		return lines.text();
	}

}
