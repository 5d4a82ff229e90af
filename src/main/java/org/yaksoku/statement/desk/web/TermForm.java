package org.yaksoku.statement.desk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.term.NewTerm;
import org.yaksoku.statement.term.TermView;
import org.yaksoku.statement.term.Variant;

/**
 * What a browser may send for a fixed term. Words to be avoided stand one a line.
 */
@NullUnmarked
record TermForm(Long version, @Size(max = 200) String preferredKo, @Size(max = 200) String preferredJa,
		@Size(max = 200) String preferredEn, @Size(max = 2000) String avoidedKo, @Size(max = 2000) String avoidedJa,
		@Size(max = 2000) String avoidedEn, @Size(max = 1000) String noteKo, @Size(max = 1000) String noteJa,
		@Size(max = 1000) String noteEn) {

	TermForm {
		// a form without them was not made by our page: it is stale, and clears nothing
		version = (version != null) ? version : -1L;
	}

	static TermForm blank() {
		return new TermForm(0L, "", "", "", "", "", "", "", "", "");
	}

	static TermForm of(TermView term) {
		return new TermForm(term.version(), term.preferred().ko(), term.preferred().ja(), term.preferred().en(),
				String.join("\n", term.variants(Language.KO)), String.join("\n", term.variants(Language.JA)),
				String.join("\n", term.variants(Language.EN)), term.note().ko(), term.note().ja(), term.note().en());
	}

	@AssertTrue
	public boolean isInTwoLanguages() {
		return preferred().missing().size() <= 1;
	}

	@AssertTrue
	public boolean isConsistent() {
		return variants().stream().noneMatch((it) -> it.variant().equals(preferred().in(it.language())));
	}

	private LocalText preferred() {
		return new LocalText(this.preferredKo, this.preferredJa, this.preferredEn);
	}

	private List<Variant> variants() {
		List<Variant> variants = new ArrayList<>();
		add(variants, Language.KO, this.avoidedKo);
		add(variants, Language.JA, this.avoidedJa);
		add(variants, Language.EN, this.avoidedEn);
		return variants;
	}

	private static void add(List<Variant> variants, Language language, String lines) {
		if (lines != null) {
			lines.lines()
				.map(String::strip)
				.filter((it) -> !it.isEmpty())
				.distinct()
				.forEach((it) -> variants.add(new Variant(language, it)));
		}
	}

	NewTerm toNewTerm() {
		return new NewTerm(preferred(), new LocalText(this.noteKo, this.noteJa, this.noteEn), variants());
	}

}
