package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.intake.Doubt;
import org.yaksoku.statement.intake.Part;
import org.yaksoku.statement.intake.PartRole;
import org.yaksoku.statement.intake.Split;

/**
 * A part of a text on the page where it is split.
 *
 * @param index from 0, among the parts of its language
 * @param marker null where it has none
 * @param doubt null where its beginning is certain
 * @param asked whether the reader asks what else it may be
 */
public record PartView(Language language, int index, PartRole role, int level, @Nullable String marker,
		List<Sentence> sentences, @Nullable Doubt doubt, boolean asked) {

	static List<PartView> of(Map<Language, Split> splits, @Nullable Place asked) {
		List<PartView> views = new ArrayList<>();
		splits.forEach((language, split) -> {
			for (int i = 0; i < split.parts().size(); i++) {
				Part part = split.parts().get(i);
				boolean open = asked != null && asked.language() == language && asked.index() == i;
				views.add(new PartView(language, i, part.role(), part.level(), part.marker(), sentences(part),
						part.doubt(), open || part.doubt() != null));
			}
		});
		return views;
	}

	/** What people call it: they count from 1. */
	public int number() {
		return this.index + 1;
	}

	public String place() {
		return this.language.code() + "." + this.index;
	}

	public String anchor() {
		return this.language.code() + "-" + this.index;
	}

	/** How far it is set in: at most three steps. */
	public int depth() {
		return Math.min(Math.max(this.level - 1, 0), 3);
	}

	private static List<Sentence> sentences(Part part) {
		List<Integer> starts = new ArrayList<>(part.sentences());
		starts.add(0, 0);
		List<Sentence> sentences = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int end = (i + 1 < starts.size()) ? starts.get(i + 1) : part.text().length();
			sentences.add(new Sentence(starts.get(i), part.text().substring(starts.get(i), end)));
		}
		return sentences;
	}

	/**
	 * A sentence of a part.
	 *
	 * @param offset where it begins in the part
	 */
	public record Sentence(int offset, String text) {

	}

}
