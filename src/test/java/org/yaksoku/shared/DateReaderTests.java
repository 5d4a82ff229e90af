package org.yaksoku.shared;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-03-31                    | DAY         | 2026-03-31 | 2026-03-31
			2026. 3. 31.                  | DAY         | 2026-03-31 | 2026-03-31
			2026.3.31                     | DAY         | 2026-03-31 | 2026-03-31
			2026/3/31                     | DAY         | 2026-03-31 | 2026-03-31
			20260331                      | DAY         | 2026-03-31 | 2026-03-31
			２０２６年３月３１日           | DAY         | 2026-03-31 | 2026-03-31
			2026년 3월 31일               | DAY         | 2026-03-31 | 2026-03-31
			2026년 3월 31일(화)           | DAY         | 2026-03-31 | 2026-03-31
			2026年3月31日                 | DAY         | 2026-03-31 | 2026-03-31
			2026年3月31日（火）           | DAY         | 2026-03-31 | 2026-03-31
			令和8年3月31日                | DAY         | 2026-03-31 | 2026-03-31
			令和元年5月1日                | DAY         | 2019-05-01 | 2019-05-01
			平成30年10月9日               | DAY         | 2018-10-09 | 2018-10-09
			R8.3.31                       | DAY         | 2026-03-31 | 2026-03-31
			31 March 2026                 | DAY         | 2026-03-31 | 2026-03-31
			31st Mar. 2026                | DAY         | 2026-03-31 | 2026-03-31
			March 31, 2026                | DAY         | 2026-03-31 | 2026-03-31
			Tuesday 31 March 2026         | DAY         | 2026-03-31 | 2026-03-31
			2025-12-08 ~ 2025-12-09       | DAY         | 2025-12-08 | 2025-12-09
			2025年12月8日～2025年12月9日  | DAY         | 2025-12-08 | 2025-12-09
			8 December 2025 – 9 December 2025 | DAY     | 2025-12-08 | 2025-12-09
			2026-03                       | MONTH       | 2026-03-01 | 2026-03-31
			2026. 3.                      | MONTH       | 2026-03-01 | 2026-03-31
			2026년 3월                    | MONTH       | 2026-03-01 | 2026-03-31
			2026年3月                     | MONTH       | 2026-03-01 | 2026-03-31
			March 2026                    | MONTH       | 2026-03-01 | 2026-03-31
			2026年度末                    | MONTH       | 2027-03-01 | 2027-03-31
			2026 Q1                       | QUARTER     | 2026-01-01 | 2026-03-31
			Q3 2026                       | QUARTER     | 2026-07-01 | 2026-09-30
			2026년 1분기                  | QUARTER     | 2026-01-01 | 2026-03-31
			2026년 4/4분기                | QUARTER     | 2026-10-01 | 2026-12-31
			2026年第1四半期               | QUARTER     | 2026-01-01 | 2026-03-31
			second quarter of 2026        | QUARTER     | 2026-04-01 | 2026-06-30
			2026년 상반기                 | HALF        | 2026-01-01 | 2026-06-30
			2026년 하반기                 | HALF        | 2026-07-01 | 2026-12-31
			2026年上半期                  | HALF        | 2026-01-01 | 2026-06-30
			first half of 2026            | HALF        | 2026-01-01 | 2026-06-30
			2026 H2                       | HALF        | 2026-07-01 | 2026-12-31
			2026년 중                     | YEAR        | 2026-01-01 | 2026-12-31
			2026년                        | YEAR        | 2026-01-01 | 2026-12-31
			2026年中                      | YEAR        | 2026-01-01 | 2026-12-31
			during 2026                   | YEAR        | 2026-01-01 | 2026-12-31
			2026                          | YEAR        | 2026-01-01 | 2026-12-31
			2026年度                      | FISCAL_YEAR | 2026-04-01 | 2027-03-31
			令和8年度                     | FISCAL_YEAR | 2026-04-01 | 2027-03-31
			2026회계연도                  | FISCAL_YEAR | 2026-04-01 | 2027-03-31
			FY2026                        | FISCAL_YEAR | 2026-04-01 | 2027-03-31
			fiscal year 2026              | FISCAL_YEAR | 2026-04-01 | 2027-03-31
			""")
	void readsWhatIsTyped(String typed, PartialDate.Precision precision, LocalDate earliest, LocalDate latest) {
		assertThat(DateReader.read(typed)).contains(new PartialDate(precision, earliest, latest, null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "3/4/2026", "03-04-2026", "31 March", "3월 31일", "2026-02-31", "2026-13",
			"2026年上期", "2026년 말", "2026年末", "202603", "26-03-31", "2026 Q5", "2026-03-31 oder so", "31 Marz 2026",
			"2026년 3월 31일(월)", "Monday 31 March 2026", "2026-12-09 ~ 2026-12-08", "2026-03 ~ 2026-04", "3026-01-01",
			"X8.3.31" })
	void guessesNothing(String typed) {
		assertThat(DateReader.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和8年度末", "FY2026" })
	void keepsTheWordsThatWereTyped(String typed) {
		assertThat(DateReader.readAsTyped(" " + typed + " ").orElseThrow().printed()).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-31", "2026. 3. 31.", "2026年3月31日", "31 March 2026", "R8.3.31", "2026-03",
			"2026.3", "2026", "2026 Q1", "2026 H2", "2026年度", "2025-12-08 ~ 2025-12-09", "2026년 3월", "2026년 1분기",
			"2026年3月", "2026년 중", "2026年中", "during 2026" })
	void keepsNoWordsThatSayNoMoreThanTheDate(String typed) {
		assertThat(DateReader.readAsTyped(typed)).isEqualTo(DateReader.read(typed)).isPresent();
	}

	@ParameterizedTest
	@EnumSource(DateWords.class)
	void readsBackWhatThePagesSay(DateWords words) {
		for (PartialDate date : new PartialDate[] { PartialDate.day(LocalDate.of(2026, 3, 31)),
				new PartialDate(PartialDate.Precision.DAY, LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 9), null,
						false),
				PartialDate.month(YearMonth.of(2026, 3)), PartialDate.quarter(2026, 4), PartialDate.half(2026, 2),
				PartialDate.year(2026), PartialDate.fiscalYear(2026) }) {
			assertThat(DateReader.read(words.say(date).text())).contains(date);
		}
	}

	@Test
	void writesWhatItReadsBack() {
		for (PartialDate date : new PartialDate[] { PartialDate.day(LocalDate.of(2026, 3, 31)),
				new PartialDate(PartialDate.Precision.DAY, LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 9), null,
						false),
				PartialDate.month(YearMonth.of(2026, 3)), PartialDate.quarter(2026, 4), PartialDate.half(2026, 2),
				PartialDate.year(2026), PartialDate.fiscalYear(2026) }) {
			assertThat(DateReader.read(DateReader.write(date))).contains(date);
		}
		assertThat(DateReader.write(PartialDate.unknown("8일"))).isEmpty();
	}

}
