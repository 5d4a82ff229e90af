package org.yaksoku.party.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.party.NewAffiliation;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.desk.PostPart;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;

/**
 * What a browser may send for a post somebody holds or held.
 */
@NullUnmarked
record PostForm(long version, @NotBlank String organisation, @Size(max = 200) String postKo,
		@Size(max = 200) String postJa, @Size(max = 200) String postEn, @Size(max = 100) String since,
		@Size(max = 100) String until) {

	static PostForm blank() {
		return new PostForm(0, "", "", "", "", "", "");
	}

	static PostForm of(PostPart it) {
		return new PostForm(it.version(), it.other().id().toString(), it.title().ko(), it.title().ja(), it.title().en(),
				Typed.date(it.since()), Typed.date(it.until()));
	}

	@AssertTrue
	public boolean isDated() {
		return DateReader.isReadable(this.since) && DateReader.isReadable(this.until);
	}

	@AssertTrue
	public boolean isInOrder() {
		return Typed.inOrder(this.since, this.until);
	}

	private LocalText title() {
		return new LocalText(this.postKo, this.postJa, this.postEn);
	}

	NewAffiliation toNewAffiliation(PersonId person, @Nullable PostPart before) {
		return new NewAffiliation(person, OrganisationId.of(this.organisation), title(),
				Typed.date(this.since, (before != null) ? before.since() : null),
				Typed.date(this.until, (before != null) ? before.until() : null));
	}

}
