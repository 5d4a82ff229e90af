package org.yaksoku.meeting.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.MeetingBasics;
import org.yaksoku.meeting.desk.NextEdition.Proposal;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send for a new meeting.
 *
 * @param last code of the edition before, empty without
 * @param carries whether the open clauses of that edition become the agenda
 */
@NullUnmarked
record NewMeetingForm(@NotBlank @Size(max = 60) @Pattern(regexp = "|[a-z0-9]+(-[a-z0-9]+)*") String code, String series,
		String last, Boolean carries, @Pattern(regexp = "|[1-9１-９][0-9０-９]{0,3}") String ordinal,
		@Size(max = 300) String titleKo, @Size(max = 300) String titleJa, @Size(max = 300) String titleEn,
		@Size(max = 100) String held, Side hostSide, String host, @Size(max = 200) String placeKo,
		@Size(max = 200) String placeJa, @Size(max = 200) String placeEn) {

	static NewMeetingForm blank() {
		return new NewMeetingForm("", "", "", false, "", "", "", "", "", null, "", "", "", "");
	}

	static NewMeetingForm of(Proposal next) {
		return new NewMeetingForm(next.code(), next.series().toString(), next.last(), next.last() != null,
				Integer.toString(next.ordinal()), next.title().ko(), next.title().ja(), next.title().en(), "",
				next.host(), Picked.text(next.organisation()), "", "", "");
	}

	@AssertTrue
	@Beside("titleKo")
	public boolean isTitled() {
		return !title().isEmpty();
	}

	@AssertTrue
	@Beside("held")
	public boolean isDated() {
		return DateReader.isReadable(this.held);
	}

	@AssertTrue
	@Beside("ordinal")
	public boolean isOfSeries() {
		return Picked.number(this.ordinal) == null || (this.series != null && !this.series.isBlank());
	}

	private LocalText title() {
		return new LocalText(this.titleKo, this.titleJa, this.titleEn);
	}

	MeetingBasics toBasics() {
		return new MeetingBasics(Picked.series(this.series), Picked.number(this.ordinal), title(), this.hostSide,
				Picked.organisation(this.host), new LocalText(this.placeKo, this.placeJa, this.placeEn),
				LocalText.none(), Picked.date(this.held, null, false), LocalText.none());
	}

}
