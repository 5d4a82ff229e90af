package org.yaksoku.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages keep to their rooms.
 */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern BORROWED = Pattern.compile("~\\{\\s*([a-z]+)/");

	/** An inclusion wins over a loop or a condition on the same element, silently. */
	private static final Pattern REPLACED = Pattern.compile("<[^<>]*\\sth:(?:replace|insert)=\"[^\"]*\"[^<>]*>");

	@ParameterizedTest
	@MethodSource("templates")
	void borrowsFragmentsOnlyFromItsOwnRoomOrTheSharedOne(Path template) throws IOException {
		String room = TEMPLATES.relativize(template).getName(0).toString();
		Matcher borrowed = BORROWED.matcher(Files.readString(template));

		assertThat(borrowed.results().map((MatchResult it) -> it.group(1))).isSubsetOf("shared", room);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void trustsNoRawHtml(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContain("th:utext", "[(", "onclick=", " style=", "T(", "@bean");
	}

	/** The words are only what it is called where nobody set a name. */
	@ParameterizedTest
	@MethodSource("templates")
	void namesThePortalAsItWasSet(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContain("#{shared.site.name}");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void putsNoConditionWhereAnInclusionWouldSwallowIt(Path template) throws IOException {
		assertThat(REPLACED.matcher(Files.readString(template)).results().map(MatchResult::group))
			.noneMatch((it) -> it.matches("(?s).*\\sth:(each|if|unless|with)=.*"));
	}

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

}
