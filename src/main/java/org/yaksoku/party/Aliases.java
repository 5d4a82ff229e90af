package org.yaksoku.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.MergePreview.Gained;

/**
 * The spellings of a name, each once.
 */
final class Aliases {

	private Aliases() {
	}

	/** Makes a set hold these and no others; what was there already is not touched. */
	static void replace(Set<Alias> aliases, Collection<Alias> becomes) {
		aliases.retainAll(becomes);
		aliases.addAll(becomes);
	}

	/** The forms of a name as spellings of something else. */
	static List<Alias> of(@Nullable LocalText name) {
		List<Alias> forms = new ArrayList<>();
		if (name != null) {
			for (Language language : Language.values()) {
				String form = name.in(language);
				if (form != null) {
					forms.add(Alias.of(form, language));
				}
			}
		}
		return forms;
	}

	/** Those of the offered spellings that are new to somebody called so already. */
	static List<Alias> gained(Collection<Alias> offered, Collection<Alias> known) {
		List<String> names = new ArrayList<>(known.stream().map(Alias::name).toList());
		List<Alias> gained = new ArrayList<>();
		for (Alias it : offered) {
			if (!names.contains(it.name())) {
				names.add(it.name());
				gained.add(it);
			}
		}
		return gained;
	}

	static List<Gained> shown(List<Alias> gained) {
		return gained.stream().map((it) -> new Gained(it.name(), it.language())).toList();
	}

}
