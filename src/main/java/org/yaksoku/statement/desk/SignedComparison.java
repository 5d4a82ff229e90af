package org.yaksoku.statement.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.difflib.DiffUtils;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.WordDiff;
import org.yaksoku.statement.SignedWording;
import org.yaksoku.statement.SignedWording.SignedClause;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.desk.SinceRequest.Note;
import org.yaksoku.statement.desk.SinceRequest.Part;
import org.yaksoku.statement.desk.SinceRequest.Words;

/**
 * Compares two wordings in everything that is signed. A clause is compared with itself,
 * whatever its number; it has moved where others kept their order without it.
 */
final class SignedComparison {

	private final List<Part> parts = new ArrayList<>();

	private SignedComparison() {
	}

	static List<Part> between(SignedWording before, SignedWording after) {
		SignedComparison comparison = new SignedComparison();
		comparison.frame("title", before.title(), after.title());
		comparison.frame("preamble", before.preamble(), after.preamble());
		comparison.clauses(before, after);
		comparison.frame("closing", before.closing(), after.closing());
		return comparison.parts;
	}

	private void frame(String what, LocalText before, LocalText after) {
		List<Words> words = words(what, false, false, before, after);
		if (!words.isEmpty()) {
			this.parts.add(new Part(what, false, List.of(), words));
		}
	}

	private void clauses(SignedWording before, SignedWording after) {
		Map<UUID, SignedClause> earlier = byId(before);
		Map<UUID, SignedClause> later = byId(after);
		Set<UUID> moved = moved(earlier.keySet().stream().filter(later::containsKey).toList(),
				later.keySet().stream().filter(earlier::containsKey).toList());
		for (SignedClause now : after.clauses()) {
			SignedClause was = earlier.get(now.id().value());
			List<Note> notes = (was != null) ? notes(was, now, moved.contains(now.id().value()))
					: List.of(new Note("added", null, null, null));
			add(now.number(), notes, was, now);
		}
		for (SignedClause gone : before.clauses()) {
			if (!later.containsKey(gone.id().value())) {
				add(gone.number(), List.of(new Note("dropped", null, null, null)), gone, null);
			}
		}
	}

	private void add(String number, List<Note> notes, @Nullable SignedClause was, @Nullable SignedClause now) {
		List<Words> words = new ArrayList<>(
				words(number, true, true, (was != null) ? was.addressee() : LocalText.none(),
						(now != null) ? now.addressee() : LocalText.none()));
		words.addAll(words(number, true, false, (was != null) ? was.text() : LocalText.none(),
				(now != null) ? now.text() : LocalText.none()));
		if (!notes.isEmpty() || !words.isEmpty()) {
			this.parts.add(new Part(number, true, notes, words));
		}
	}

	private static List<Note> notes(SignedClause was, SignedClause now, boolean moved) {
		List<Note> notes = new ArrayList<>();
		if (moved || !was.number().equals(now.number())) {
			notes.add(new Note(moved ? "moved" : "renumbered", null, was.number(), now.number()));
		}
		if (was.kind() != now.kind()) {
			notes.add(new Note("kind", null, was.kind().name(), now.kind().name()));
		}
		for (Language language : Language.values()) {
			String before = name(was, language);
			String after = name(now, language);
			// where words came or went, that is said already
			if (before != null && after != null && !before.equals(after)) {
				notes.add(new Note("standing", language, before, after));
			}
		}
		return notes;
	}

	private static @Nullable String name(SignedClause clause, Language language) {
		TextStanding standing = clause.standings().get(language);
		return (standing != null) ? standing.name() : null;
	}

	/** Those that do not stand where they would if the others had kept their order. */
	private static Set<UUID> moved(List<UUID> before, List<UUID> after) {
		return DiffUtils.diff(before, after)
			.getDeltas()
			.stream()
			.flatMap((it) -> it.getTarget().getLines().stream())
			.collect(Collectors.toSet());
	}

	private static List<Words> words(String what, boolean clause, boolean addressee, LocalText before,
			LocalText after) {
		List<Words> words = new ArrayList<>();
		for (Language language : Language.values()) {
			String was = Objects.requireNonNullElse(before.in(language), "");
			String is = Objects.requireNonNullElse(after.in(language), "");
			if (!was.equals(is)) {
				words
					.add(new Words(addressee, new Change(what, clause, language, WordDiff.between(was, is, language))));
			}
		}
		return words;
	}

	private static Map<UUID, SignedClause> byId(SignedWording wording) {
		Map<UUID, SignedClause> clauses = new LinkedHashMap<>();
		wording.clauses().forEach((it) -> clauses.put(it.id().value(), it));
		return clauses;
	}

}
