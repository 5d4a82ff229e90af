package org.yaksoku.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import org.yaksoku.Yaksoku;

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
	void knowsEveryStateAndKindInThreeLanguages() {
		List<String> words = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
			.importPackagesOf(Yaksoku.class)
			.stream()
			.filter((it) -> it.isEnum() && it.getModifiers().contains(JavaModifier.PUBLIC))
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

	private static Stream<String> words(JavaClass type) {
		return Stream.concat(Stream.of(type.getSimpleName()),
				type.getFields().stream().filter((it) -> it.getRawType().equals(type)).map(JavaField::getName));
	}

}
