package org.yaksoku.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DateWordsTests {

	private static final PartialDate DAY = PartialDate.day(LocalDate.of(2025, 12, 8));

	@Test
	void saysADayWithItsWeekday() {
		assertThat(in(DAY)).containsExactly("2025년 12월 8일(월)", "2025年12月8日(月)", "Monday 8 December 2025");
	}

	@Test
	void saysNoMoreThanIsKnown() {
		assertThat(in(PartialDate.month(YearMonth.of(2024, 5)))).containsExactly("2024년 5월", "2024年5月", "May 2024");
		assertThat(in(PartialDate.quarter(2026, 1))).containsExactly("2026년 1분기", "2026年第1四半期",
				"first quarter of 2026");
		assertThat(in(PartialDate.half(2026, 2))).containsExactly("2026년 하반기", "2026年下半期", "second half of 2026");
		assertThat(in(PartialDate.year(2026))).containsExactly("2026년 중", "2026年中", "during 2026");
		assertThat(in(PartialDate.fiscalYear(2026))).containsExactly("2026회계연도(2026년 4월 ~ 2027년 3월)", "2026年度",
				"fiscal year 2026 (April 2026 to March 2027)");
	}

	@Test
	void keepsTheWordingOfTheSourceWithItsLanguage() {
		SpokenDate date = DateWords.JA.say(PartialDate.unknown("on the 8th").asInferred());

		assertThat(date.datetime()).isNull();
		assertThat(date.printed()).isEqualTo("on the 8th");
		assertThat(date.printedLanguage()).isEqualTo("en");
		assertThat(date.inferred()).isEqualTo(InferredPart.WHOLE);
		assertThat(DateWords.EN.say(DAY.printedAs("12월 8일")).printedLanguage()).isEqualTo("ko");
		assertThat(DateWords.EN.say(DAY.printedAs("八日")).printedLanguage()).isEqualTo("ja");
	}

	@Test
	void tellsMachinesOnlyWhatTheyHaveAFormFor() {
		assertThat(DateWords.EN.say(DAY).datetime()).isEqualTo("2025-12-08");
		assertThat(DateWords.EN.say(PartialDate.year(2026)).datetime()).isEqualTo("2026");
		assertThat(DateWords.EN.say(PartialDate.quarter(2026, 1)).datetime()).isNull();
	}

	@Test
	void saysTheTimeBothCountriesShare() {
		assertThat(DateWords.KO.time(Instant.parse("2026-01-20T15:30:00Z"))).isEqualTo("2026년 1월 21일 00:30 (UTC+9)");
	}

	private static String[] in(PartialDate date) {
		return new String[] { DateWords.KO.say(date).text(), DateWords.JA.say(date).text(),
				DateWords.EN.say(date).text() };
	}

}
