package org.yaksoku.statement.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.check.Finding.Word;
import org.yaksoku.statement.term.TermView;

/**
 * Looks at texts side by side.
 */
public final class Checks {

	private final List<TermView> terms;

	private final List<LocalText> names;

	/**
	 * @param terms those both secretariats have fixed
	 * @param names of organisations and people, each in the scripts it has
	 */
	public Checks(List<TermView> terms, List<LocalText> names) {
		this.terms = terms;
		this.names = names.stream().filter((it) -> !it.missing().isEmpty() && !it.isEmpty()).toList();
	}

	/**
	 * What is noticed about one clause. Of numbers only those are named that differ.
	 * @param states the state of the text in each language
	 */
	public List<Finding> clause(LocalText texts, Map<Language, TextState> states) {
		List<Finding> findings = new ArrayList<>();
		for (Language language : Language.values()) {
			TextState state = states.getOrDefault(language, TextState.MISSING);
			if (state == TextState.MISSING) {
				findings.add(new Finding(Concern.MISSING, language, List.of(), null));
			}
			else if (state == TextState.SIBLING_CHANGED) {
				findings.add(new Finding(Concern.SIBLING_CHANGED, language, List.of(), null));
			}
		}
		findings.addAll(words(texts));
		return findings;
	}

	/**
	 * What is noticed about the title, the preamble or the closing, which are signed as
	 * well. A language is missed only where another one has the words.
	 * @param part title, preamble or closing
	 */
	public List<Finding> frame(String part, LocalText texts) {
		List<Finding> findings = new ArrayList<>();
		if (!texts.isEmpty()) {
			texts.missing().forEach((it) -> findings.add(new Finding(Concern.MISSING, it, List.of(), null)));
		}
		findings.addAll(words(texts));
		return findings.stream().map((it) -> it.in(part)).toList();
	}

	/**
	 * What is noticed about a statement as a whole.
	 * @param standings by language; a language without one is left out
	 * @param clauses the texts of all clauses
	 */
	public List<Finding> statement(Map<Language, ?> standings, List<LocalText> clauses) {
		List<Finding> findings = new ArrayList<>();
		Map<Language, Long> counts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			counts.put(language, clauses.stream().filter((it) -> it.in(language) != null).count());
			if (standings.get(language) == null && counts.getOrDefault(language, 0L) > 0) {
				findings.add(new Finding(Concern.NO_STANDING, language, List.of(), null));
			}
		}
		if (counts.values().stream().distinct().count() > 1) {
			findings.add(new Finding(Concern.UNEQUAL_COUNT, null,
					counts.entrySet().stream().map((it) -> new Word(it.getKey(), it.getValue().toString())).toList(),
					null));
		}
		return findings;
	}

	/** Where words stand that a fixed term wants avoided, for underlining them. */
	public List<Finding> terms(LocalText texts) {
		List<Finding> findings = new ArrayList<>();
		for (TermView term : this.terms) {
			for (Language language : Language.values()) {
				String text = texts.in(language);
				for (String variant : term.variants(language)) {
					if (text != null && contains(text, variant, term.preferred().in(language))) {
						findings.add(new Finding(Concern.TERM, language, List.of(new Word(language, variant)),
								term.preferred().in(language)));
					}
				}
			}
		}
		return findings;
	}

	/** What differs between the words that are there. */
	private List<Finding> words(LocalText texts) {
		List<Finding> findings = new ArrayList<>();
		numbers(texts).ifPresent(findings::add);
		findings.addAll(names(texts));
		findings.addAll(terms(texts));
		return findings;
	}

	private Optional<Finding> numbers(LocalText texts) {
		Map<Language, List<BigDecimal>> stated = new EnumMap<>(Language.class);
		Arrays.stream(Language.values()).forEach((language) -> {
			String text = texts.in(language);
			if (text != null) {
				stated.put(language, Numbers.in(text, language));
			}
		});
		for (Language language : List.copyOf(stated.keySet())) {
			List<BigDecimal> numbers = new ArrayList<>(stated.getOrDefault(language, List.of()));
			numbers.addAll(spelled(texts, language, stated));
			numbers.sort(null);
			stated.put(language, numbers);
		}
		if (stated.values().stream().distinct().count() < 2) {
			return Optional.empty();
		}
		List<BigDecimal> common = common(stated.values());
		return Optional.of(new Finding(Concern.NUMBERS_DIFFER, null,
				stated.entrySet()
					.stream()
					.map((it) -> new Word(it.getKey(), words(without(common, it.getValue()))))
					.toList(),
				null));
	}

	/** What a text writes in words and another one in figures. */
	private static List<BigDecimal> spelled(LocalText texts, Language language,
			Map<Language, List<BigDecimal>> stated) {
		List<BigDecimal> missing = new ArrayList<>();
		List<BigDecimal> spelled = new ArrayList<>(Numbers.spelled(String.valueOf(texts.in(language)), language));
		List<BigDecimal> own = stated.getOrDefault(language, List.of());
		for (List<BigDecimal> other : stated.values()) {
			for (BigDecimal number : without(own, without(missing, other))) {
				if (spelled.remove(number)) {
					missing.add(number);
				}
			}
		}
		return missing;
	}

	/** What every text states, each number as often as all of them do. */
	private static List<BigDecimal> common(Collection<List<BigDecimal>> stated) {
		List<BigDecimal> common = new ArrayList<>(stated.iterator().next());
		stated.forEach((one) -> {
			List<BigDecimal> left = new ArrayList<>(one);
			common.removeIf((number) -> !left.remove(number));
		});
		return common;
	}

	private static List<BigDecimal> without(List<BigDecimal> common, List<BigDecimal> stated) {
		List<BigDecimal> rest = new ArrayList<>(stated);
		common.forEach(rest::remove);
		return rest;
	}

	private List<Finding> names(LocalText texts) {
		List<Finding> findings = new ArrayList<>();
		for (LocalText name : this.names) {
			for (Language without : name.missing()) {
				Word stands = (texts.in(without) != null) ? standing(name, texts) : null;
				if (stands != null) {
					findings.add(new Finding(Concern.NAME_WITHOUT_FORM, without, List.of(stands), null));
				}
			}
		}
		return findings;
	}

	private static @Nullable Word standing(LocalText name, LocalText texts) {
		for (Language language : Language.values()) {
			String form = name.in(language);
			String text = texts.in(language);
			if (form != null && text != null && text.contains(form)) {
				return new Word(language, form);
			}
		}
		return null;
	}

	// 少子 is no departure where it stands inside 少子化
	private static boolean contains(String text, String variant, @Nullable String preferred) {
		String where = text.toLowerCase(Locale.ROOT);
		String what = variant.toLowerCase(Locale.ROOT);
		if (preferred != null && preferred.toLowerCase(Locale.ROOT).contains(what)) {
			where = where.replace(preferred.toLowerCase(Locale.ROOT), " ");
		}
		return where.contains(what);
	}

	private static String words(List<BigDecimal> numbers) {
		return numbers.isEmpty() ? "–" : String.join(", ", numbers.stream().map(Checks::plain).toList());
	}

	// four digits are as likely a year as an amount
	private static String plain(BigDecimal number) {
		return (number.scale() > 0 || number.compareTo(BigDecimal.valueOf(10_000)) < 0) ? number.toPlainString()
				: String.format(Locale.ROOT, "%,d", number.toBigInteger());
	}

}
