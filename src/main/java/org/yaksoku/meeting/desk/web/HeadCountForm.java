package org.yaksoku.meeting.desk.web;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.NewHeadCount;
import org.yaksoku.meeting.desk.MeetingSheet.HeadCountPart;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * What a browser may send for a head count.
 *
 * @param countSide whose people are counted, null for all
 */
@NullUnmarked
record HeadCountForm(long version, @NotBlank @Pattern(regexp = "|[0-9０-９]{1,7}") String count, Side countSide,
		@Size(max = 300) String basisKo, @Size(max = 300) String basisJa, @Size(max = 300) String basisEn,
		String countSource, @NotNull Visibility countVisibility,
		@Size(max = 60) String countEmbargo) implements PartForm {

	static HeadCountForm blank() {
		return new HeadCountForm(0, "", null, "", "", "", "", Visibility.BOTH_SIDES, "");
	}

	static HeadCountForm of(HeadCountPart part) {
		return new HeadCountForm(part.version(), Integer.toString(part.count()), part.side(), part.basis().ko(),
				part.basis().ja(), part.basis().en(), Picked.text(part.document()), part.visibility(),
				Picked.time(part.embargoUntil()));
	}

	@AssertTrue
	public boolean isTimed() {
		return Picked.isTime(this.countEmbargo);
	}

	@AssertTrue
	public boolean isShared() {
		return this.countVisibility != Visibility.OWN_SIDE;
	}

	NewHeadCount toNewHeadCount(Instant embargo) {
		return new NewHeadCount(this.countSide, Integer.parseInt(this.count),
				new LocalText(this.basisKo, this.basisJa, this.basisEn), Picked.document(this.countSource),
				this.countVisibility, Picked.time(this.countEmbargo, embargo));
	}

}
