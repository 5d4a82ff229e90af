package org.yaksoku.party.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.party.NewFormerName;
import org.yaksoku.party.desk.FormerNamePart;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;

/**
 * What a browser may send for a name an organisation had once.
 */
@NullUnmarked
record FormerNameForm(long version, @Size(max = 300) String formerKo, @Size(max = 300) String formerJa,
		@Size(max = 300) String formerEn, @Size(max = 100) String since, @Size(max = 100) String until) {

	static FormerNameForm blank() {
		return new FormerNameForm(0, "", "", "", "", "");
	}

	static FormerNameForm of(FormerNamePart it) {
		return new FormerNameForm(it.version(), it.name().ko(), it.name().ja(), it.name().en(), Typed.date(it.since()),
				Typed.date(it.until()));
	}

	@AssertTrue
	public boolean isNamed() {
		return !name().isEmpty();
	}

	@AssertTrue
	public boolean isDated() {
		return DateReader.isReadable(this.since) && DateReader.isReadable(this.until);
	}

	@AssertTrue
	public boolean isInOrder() {
		return Typed.inOrder(this.since, this.until);
	}

	private LocalText name() {
		return new LocalText(this.formerKo, this.formerJa, this.formerEn);
	}

	NewFormerName toNewFormerName(@Nullable FormerNamePart before) {
		return new NewFormerName(name(), Typed.date(this.since, (before != null) ? before.since() : null),
				Typed.date(this.until, (before != null) ? before.until() : null));
	}

}
