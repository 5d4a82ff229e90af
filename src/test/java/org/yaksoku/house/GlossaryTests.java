package org.yaksoku.house;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTests {

	private final List<String> rows;

	GlossaryTests() throws IOException {
		this.rows = Files.readAllLines(Path.of("docs/glossary.md"))
			.stream()
			.filter((it) -> it.startsWith("| "))
			.toList();
	}

	@Test
	void knowsEveryStateAndKindInThreeLanguages() throws IOException {
		List<String> words = enums().stream()
			.filter((it) -> !it.getSimpleName().equals("DateWords"))
			.flatMap(GlossaryTests::words)
			.toList();

		assertThat(words).hasSizeGreaterThan(100)
			.allSatisfy(
					(word) -> assertThat(this.rows).anySatisfy((row) -> assertThat(row).contains("`" + word + "`")));
	}

	@Test
	void leavesNoWordUntranslated() {
		assertThat(this.rows)
			.allSatisfy((row) -> assertThat(row.split("\\|", -1)).hasSize(6).filteredOn(String::isBlank).hasSize(2));
	}

	/** Every public one, looked at without running anything of it. */
	private static List<Class<?>> enums() throws IOException {
		List<Class<?>> enums = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("file:target/classes/org/yaksoku/**/*.class")) {
			String path = file.getURL().getPath();
			String name = path.substring(path.indexOf("/org/yaksoku/") + 1, path.length() - ".class".length())
				.replace('/', '.');
			Class<?> type = ClassUtils.resolveClassName(name, null);
			if (type.isEnum() && Modifier.isPublic(type.getModifiers())) {
				enums.add(type);
			}
		}
		return enums;
	}

	private static Stream<String> words(Class<?> type) {
		return Stream.concat(Stream.of(type.getSimpleName()),
				Arrays.stream(type.getFields()).filter(Field::isEnumConstant).map(Field::getName));
	}

}
