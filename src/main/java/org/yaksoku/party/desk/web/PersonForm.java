package org.yaksoku.party.desk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.party.Alias;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.desk.PersonSheet;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * What a browser may send for a person. A name is one field, family name first.
 *
 * @param aliasesKo Korean spellings, one a line; likewise the others
 * @param aliasesOther spellings of which nobody can say the language
 */
@NullUnmarked
record PersonForm(long version, @Size(max = 200) String nameKo, @Size(max = 200) String nameJa,
		@Size(max = 200) String nameEn, @Size(max = 200) String reading, @Size(max = 4000) String aliasesKo,
		@Size(max = 4000) String aliasesJa, @Size(max = 4000) String aliasesEn, @Size(max = 4000) String aliasesOther) {

	static PersonForm blank() {
		return new PersonForm(0, "", "", "", "", "", "", "", "");
	}

	static PersonForm of(PersonSheet it) {
		return new PersonForm(it.version(), it.name().ko(), it.name().ja(), it.name().en(), it.reading(),
				Typed.aliases(it.aliases(), Language.KO), Typed.aliases(it.aliases(), Language.JA),
				Typed.aliases(it.aliases(), Language.EN), Typed.aliases(it.aliases(), null));
	}

	@AssertTrue
	public boolean isNamed() {
		return !name().isEmpty();
	}

	@AssertTrue
	public boolean isDistinct() {
		return Typed.areDistinct(aliases());
	}

	private LocalText name() {
		return new LocalText(this.nameKo, this.nameJa, this.nameEn);
	}

	private List<Alias> aliases() {
		List<Alias> aliases = new ArrayList<>(Typed.aliases(this.aliasesKo, Language.KO));
		aliases.addAll(Typed.aliases(this.aliasesJa, Language.JA));
		aliases.addAll(Typed.aliases(this.aliasesEn, Language.EN));
		aliases.addAll(Typed.aliases(this.aliasesOther, null));
		return aliases;
	}

	NewPerson toNewPerson(String slug, boolean example) {
		return new NewPerson(slug, name(), Typed.orNull(this.reading), aliases(), example);
	}

}
