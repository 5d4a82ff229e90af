package org.yaksoku.house;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaksoku.Yaksoku;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three languages, the same things said.
 */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

	private static final Pattern LATIN_ONLY = Pattern
		.compile("[\\p{IsLatin}\\p{IsCommon}]*\\p{IsLatin}[\\p{IsLatin}\\p{IsCommon}]*");

	/** A particle behind a placeholder fits only half of what may stand there. */
	private static final Pattern GLUED = Pattern.compile("\\{\\d+}(?:을|를|이|가|은|는|과|와|으로|로)(?:\\s|\\(|$)");

	/** Not words of a language: names of languages in themselves, codes for machines. */
	private static final Set<String> FOREIGN = Set.of("shared.language.EN");

	/** Forms with a version of which no page shows two side by side. */
	private static final Set<String> NEVER_BESIDE_ANOTHER = Set.of("account.people.web.PersonForm",
			"followup.desk.web.AssessmentForm", "followup.desk.web.EvidenceForm", "followup.desk.web.ReportForm",
			"followup.desk.web.ResponseForm", "shared.web.MergeForm", "site.PublishedForm",
			"statement.desk.web.SplitForm");

	@ParameterizedTest
	@MethodSource("bundles")
	void everyLanguageSaysTheSameThings(String bundle) throws IOException {
		Properties english = load(bundle + ".properties");
		for (String language : List.of("ko", "ja")) {
			Properties other = load(bundle + "_" + language + ".properties");
			assertThat(other.stringPropertyNames()).as(bundle + " in " + language)
				.isEqualTo(english.stringPropertyNames());
			for (String key : english.stringPropertyNames()) {
				assertThat(placeholders(other.getProperty(key))).as(key + " in " + language)
					.isEqualTo(placeholders(english.getProperty(key)));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void nothingIsLeftInEnglish(String bundle) throws IOException {
		for (String language : List.of("ko", "ja")) {
			Properties words = load(bundle + "_" + language + ".properties");
			for (String key : words.stringPropertyNames()) {
				String plain = PLACEHOLDER.matcher(words.getProperty(key)).replaceAll("");
				assertThat(FOREIGN.contains(key) || !LATIN_ONLY.matcher(plain).matches())
					.as(key + " in " + language + ": " + plain)
					.isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void noParticleHangsOnAPlaceholder(String bundle) throws IOException {
		assertThat(load(bundle + "_ko.properties").values()).noneMatch((it) -> GLUED.matcher(it.toString()).find());
	}

	/** Words that stood beside those of the glossary, for the same things. */
	@ParameterizedTest
	@MethodSource("bundles")
	void saysOneThingWithOneWord(String bundle) throws IOException {
		assertThat(load(bundle + "_ko.properties").values())
			.noneMatch((it) -> it.toString().matches("(?s).*(조항의? 종류|텍스트의 지위|수신처|자국 측|자기 측).*"));
		assertThat(load(bundle + "_ja.properties").values())
			.noneMatch((it) -> it.toString().matches("(?s).*(条項の性格|位置づけ|宛先|自側).*"));
		assertThat(load("statement_ko.properties").getProperty("clauseForm.kind")).isEqualTo("조항 성격");
	}

	/**
	 * What two people changed stands side by side under the label of its field, and what
	 * was chosen in the words of its form.
	 */
	@Test
	void everyFieldThatTwoMayChangeHasItsWords() throws IOException {
		List<Class<?>> forms = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackagesOf(Yaksoku.class)
			.stream()
			.filter((it) -> it.getSimpleName().endsWith("Form") && it.isRecord())
			.<Class<?>>map(JavaClass::reflect)
			.filter((it) -> !NEVER_BESIDE_ANOTHER.contains(it.getName().replace("org.yaksoku.", "")))
			.filter((it) -> components(it).anyMatch((part) -> part.getName().equals("version")))
			.toList();
		Map<String, Set<String>> known = new TreeMap<>();
		for (String suffix : List.of("", "_ko", "_ja")) {
			Set<String> keys = known.computeIfAbsent(suffix, (it) -> new HashSet<>());
			for (String bundle : bundles()) {
				keys.addAll(load(bundle + suffix + ".properties").stringPropertyNames());
			}
		}
		List<String> wanted = Stream
			.concat(forms.stream().flatMap(MessagesTests::wanted), Stream.of("shared.conflict.empty",
					"shared.conflict.unnamed", "shared.conflict.answer.true", "shared.conflict.answer.false"))
			.toList();

		assertThat(forms).hasSizeGreaterThan(20);
		assertThat(known.values()).allSatisfy((it) -> assertThat(it).containsAll(wanted));
	}

	private static Stream<String> wanted(Class<?> form) {
		String name = StringUtils.uncapitalize(form.getSimpleName()) + ".";
		return components(form).filter((it) -> !Set.of("version", "clears").contains(it.getName()))
			.flatMap((it) -> Stream.concat(Stream.of(name + it.getName()), it.getType().isEnum()
					? Stream.of(it.getType().getEnumConstants()).map((constant) -> name + it.getName() + "." + constant)
					: Stream.empty()));
	}

	private static Stream<RecordComponent> components(Class<?> form) {
		return Stream.of(form.getRecordComponents());
	}

	/** Means one thing with arguments and another without. */
	@ParameterizedTest
	@MethodSource("bundles")
	void noAsciiApostropheInEnglish(String bundle) throws IOException {
		assertThat(load(bundle + ".properties").values()).noneMatch((it) -> it.toString().contains("'"));
	}

	static List<String> bundles() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.contains("_"))
				.map((name) -> name.replace(".properties", ""))
				.sorted()
				.toList();
		}
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
			properties.load(reader);
		}
		return properties;
	}

}
