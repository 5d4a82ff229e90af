package org.yaksoku.statement.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.WordDiff;

/**
 * What changed from one wording to another, word by word in each language. Clauses are
 * compared with themselves, whatever their number.
 */
final class Comparison {

	private final List<Change> changes = new ArrayList<>();

	private Comparison() {
	}

	static List<Change> between(DraftView before, DraftView after) {
		Comparison comparison = new Comparison();
		comparison.add("title", false, before.title(), after.title());
		comparison.add("preamble", false, before.preamble(), after.preamble());
		Map<UUID, DraftClause> earlier = new LinkedHashMap<>();
		before.clauses().forEach((it) -> earlier.put(it.id().value(), it));
		for (DraftClause now : after.clauses()) {
			DraftClause was = earlier.remove(now.id().value());
			comparison.add(now.number(), true, (was != null) ? was.words() : LocalText.none(), now.words());
		}
		earlier.values().forEach((gone) -> comparison.add(gone.number(), true, gone.words(), LocalText.none()));
		comparison.add("closing", false, before.closing(), after.closing());
		return comparison.changes;
	}

	private void add(String what, boolean clause, LocalText before, LocalText after) {
		for (Language language : Language.values()) {
			@Nullable String was = before.in(language);
			@Nullable String now = after.in(language);
			if (!Objects.equals(was, now)) {
				this.changes.add(new Change(what, clause, language, WordDiff
					.between(Objects.requireNonNullElse(was, ""), Objects.requireNonNullElse(now, ""), language)));
			}
		}
	}

}
