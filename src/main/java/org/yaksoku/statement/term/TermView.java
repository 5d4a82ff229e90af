package org.yaksoku.statement.term;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * A term as pages and checks see it.
 */
public record TermView(TermId id, long version, LocalText preferred, LocalText note, List<Variant> variants) {

	/** The words not to be used in one language. */
	public List<String> variants(Language language) {
		return this.variants.stream().filter((it) -> it.language() == language).map(Variant::variant).sorted().toList();
	}

}
