package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OfferTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final Instant CLOSED = Instant.parse("2026-11-22T02:00:00Z");

	private final Offer offer = new Offer(at("2026-11-22T05:00:00Z"), TODAY, List.of(), List.of(), List.of(), false,
			List.of(new Baseline("m-1", 1, new Spoken(Language.EN, "x"), null, null, null, CLOSED)), null, "1", "1",
			false, false, false);

	@Test
	void aDayThatHasNotEndedIsTheSameWheneverItIsAskedFor() {
		assertThat(this.offer.nameOf(at("2026-11-22T03:00:00Z"))).isEqualTo(TODAY)
			.isEqualTo(this.offer.nameOf(at("2026-11-22T04:00:00.5Z")));
	}

	@Test
	void aMeetingClosedTodayIsAMomentOfItsOwn() {
		assertThat(this.offer.nameOf(new AsOf(TODAY, CLOSED))).isEqualTo(CLOSED);
		assertThat(this.offer.nameOf(new AsOf(TODAY.minusDays(1), Instant.EPOCH))).isEqualTo(Instant.EPOCH);
	}

	@Test
	void whatIsComparedWithTodayIsComparedWithItsOwnMoment() {
		Clock later = Clock.fixed(Instant.parse("2026-11-22T05:00:01Z"), ZoneId.of("UTC+9"));

		assertThat(this.offer.compare("2026-11-22", later).before()).isEqualTo(this.offer.asOf());
		assertThatIllegalArgumentException().isThrownBy(() -> this.offer.compare("2026-11-23", later));
	}

	@Test
	void onTheDayOfAMeetingTheLastOneIsTheOneBefore() {
		Clock clock = Clock.fixed(CLOSED, ZoneId.of("UTC+9"));
		Baseline earlier = new Baseline("m-0", null, new Spoken(Language.EN, "y"), null, null, null,
				Instant.parse("2025-11-20T02:00:00Z"));
		Offer both = new Offer(this.offer.asOf(), TODAY, List.of(), List.of(), List.of(), false,
				List.of(this.offer.baselines().get(0), earlier), null, "1", "1", false, true, true);

		assertThat(both.compare(null, clock).baseline()).isEqualTo(earlier);
		assertThat(both.compare("m-1", clock).baseline()).isEqualTo(this.offer.baselines().get(0));
		assertThat(this.offer.compare("", clock).before()).isNull();
	}

	@Test
	void aMeetingOfAnotherSeriesIsForgottenWhereASeriesIsChosen() {
		Clock clock = Clock.fixed(CLOSED, ZoneId.of("UTC+9"));
		Offer ofSeries = new Offer(this.offer.asOf(), TODAY, List.of(), List.of(), List.of(), false, List.of(), null,
				"1", "1", false, true, true);

		assertThat(ofSeries.compare("m-9", clock).before()).isNull();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.offer.compare("m-9", clock));
	}

	private static AsOf at(String moment) {
		return new AsOf(TODAY, Instant.parse(moment));
	}

}
