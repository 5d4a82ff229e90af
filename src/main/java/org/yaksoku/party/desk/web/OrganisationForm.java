package org.yaksoku.party.desk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.party.Alias;
import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.desk.OrganisationSheet;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * What a browser may send for an organisation.
 *
 * @param slug its name in addresses; fixed once it is registered
 * @param aliasesKo Korean spellings, one a line; likewise the others
 * @param aliasesOther spellings of which nobody can say the language
 */
@NullUnmarked
record OrganisationForm(long version,
		@NotBlank @Size(max = 40) @Pattern(regexp = "|(?!new$)[a-z0-9]+(-[a-z0-9]+)*") String slug,
		@NotNull OrganisationKind kind, Side side, String parent, @Size(max = 300) String nameKo,
		@Size(max = 300) String nameJa, @Size(max = 300) String nameEn, @Size(max = 100) String shortNameKo,
		@Size(max = 100) String shortNameJa, @Size(max = 100) String shortNameEn, @Size(max = 200) String placeKo,
		@Size(max = 200) String placeJa, @Size(max = 200) String placeEn,
		@Size(max = 500) @Pattern(regexp = "|https?://\\S+") String webSite, @Size(max = 4000) String aliasesKo,
		@Size(max = 4000) String aliasesJa, @Size(max = 4000) String aliasesEn, @Size(max = 4000) String aliasesOther) {

	static OrganisationForm blank() {
		return new OrganisationForm(0, "", OrganisationKind.COMPANY, null, "", "", "", "", "", "", "", "", "", "", "",
				"", "", "", "");
	}

	static OrganisationForm of(OrganisationSheet it) {
		return new OrganisationForm(it.version(), it.slug(), it.kind(), it.side(),
				(it.parent() != null) ? it.parent().toString() : "", it.name().ko(), it.name().ja(), it.name().en(),
				it.shortName().ko(), it.shortName().ja(), it.shortName().en(), it.place().ko(), it.place().ja(),
				it.place().en(), it.webSite(), Typed.aliases(it.aliases(), Language.KO),
				Typed.aliases(it.aliases(), Language.JA), Typed.aliases(it.aliases(), Language.EN),
				Typed.aliases(it.aliases(), null));
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

	NewOrganisation toNewOrganisation(boolean example) {
		return new NewOrganisation(this.slug, name(),
				new LocalText(this.shortNameKo, this.shortNameJa, this.shortNameEn), this.kind, this.side,
				(this.parent == null || this.parent.isBlank()) ? null : OrganisationId.of(this.parent),
				new LocalText(this.placeKo, this.placeJa, this.placeEn), Typed.orNull(this.webSite), aliases(),
				example);
	}

}
