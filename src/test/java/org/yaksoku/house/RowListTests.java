package org.yaksoku.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list of {@code query(Type.class)} may hold nulls. NullAway says so only on later JDKs
 * than the one most builds run on, so it is looked for in the text.
 */
class RowListTests {

	private static final Pattern LIST_OF_A_TYPE = Pattern.compile("\\.query\\(\\w+\\.class\\)\\s*\\.list\\(\\)");

	@Test
	void whoeverListsRowsSaysHowOneIsRead() throws IOException {
		assertThat(LIST_OF_A_TYPE.matcher("jdbc.query(String.class)\n\t.list()").find()).isTrue();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Path> sources = files.filter((it) -> it.toString().endsWith(".java")).toList();

			assertThat(sources).hasSizeGreaterThan(500);
			assertThat(sources)
				.allSatisfy((it) -> assertThat(Files.readString(it)).doesNotContainPattern(LIST_OF_A_TYPE));
		}
	}

}
