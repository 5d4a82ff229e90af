package org.yaksoku.meeting.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.MeetingBasics;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Beside;

/**
 * What a browser may send about a meeting first.
 */
@NullUnmarked
record BasicsForm(long version, String series, @Pattern(regexp = "|[1-9１-９][0-9０-９]{0,3}") String ordinal,
		@Size(max = 300) String titleKo, @Size(max = 300) String titleJa, @Size(max = 300) String titleEn,
		@Size(max = 100) String held, @Size(max = 200) String heldPrinted, Boolean heldInferred, Side hostSide,
		String host, @Size(max = 200) String placeKo, @Size(max = 200) String placeJa, @Size(max = 200) String placeEn,
		@Size(max = 200) String venueKo, @Size(max = 200) String venueJa, @Size(max = 200) String venueEn,
		@Size(max = 300) String occasionKo, @Size(max = 300) String occasionJa, @Size(max = 300) String occasionEn) {

	static BasicsForm of(MeetingSheet sheet) {
		LocalText title = sheet.title();
		LocalText place = sheet.place();
		LocalText venue = sheet.venue();
		LocalText occasion = sheet.occasion();
		PartialDate held = sheet.held();
		return new BasicsForm(sheet.version(), Picked.text(sheet.series()), Picked.text(sheet.ordinal()), title.ko(),
				title.ja(), title.en(), DateReader.write(held), held.printed(), held.inferred(), sheet.hostSide(),
				Picked.text(sheet.host()), place.ko(), place.ja(), place.en(), venue.ko(), venue.ja(), venue.en(),
				occasion.ko(), occasion.ja(), occasion.en());
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

	/** A numbered edition is one of a series. */
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
				new LocalText(this.venueKo, this.venueJa, this.venueEn),
				Picked.date(this.held, this.heldPrinted, Boolean.TRUE.equals(this.heldInferred)),
				new LocalText(this.occasionKo, this.occasionJa, this.occasionEn));
	}

}
