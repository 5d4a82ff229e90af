package org.yaksoku.followup.desk.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.PartyChange;
import org.yaksoku.followup.desk.ActionSheet.PartyEntry;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

/**
 * What a browser may send about the own side’s part.
 */
@NullUnmarked
record PartyForm(Long version, Boolean owes, String lead, @Size(max = 500) String contributionKo,
		@Size(max = 500) String contributionJa, @Size(max = 500) String contributionEn, @Size(max = 300) String contact,
		String responsible) {

	static PartyForm of(PartyEntry part) {
		LocalText contribution = part.contribution();
		return new PartyForm(part.version(), part.owes(), Typed.text(part.leadId()), contribution.ko(),
				contribution.ja(), contribution.en(), part.contact(), Typed.text(part.responsible()));
	}

	PartyChange toChange(Side side) {
		return new PartyChange(side, Boolean.TRUE.equals(this.owes), Typed.organisation(this.lead),
				new LocalText(this.contributionKo, this.contributionJa, this.contributionEn), Typed.words(this.contact),
				Typed.user(this.responsible));
	}

}
