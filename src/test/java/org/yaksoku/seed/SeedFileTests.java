package org.yaksoku.seed;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeedFileTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

	private final SeedFile example = new SeedFile(new Entry("file", Map.of()), true, TODAY);

	private final SeedFile facts = new SeedFile(new Entry("file", Map.of()), false, TODAY);

	@Test
	void countsTheDaysOfAnExampleFromTheFirstStart() {
		assertThat(date(this.example, Map.of("day", -21))).isEqualTo(PartialDate.day(LocalDate.of(2026, 1, 20)));
	}

	@Test
	void countsLongerSpansInTheirOwnUnit() {
		assertThat(date(this.example, Map.of("quarter", 1))).isEqualTo(PartialDate.quarter(2026, 2));
		assertThat(date(this.example, Map.of("half", 1))).isEqualTo(PartialDate.half(2026, 2));
		assertThat(date(this.example, Map.of("year", 0))).isEqualTo(PartialDate.year(2026));
		assertThat(date(this.example, Map.of("fiscalYear", 0))).isEqualTo(PartialDate.fiscalYear(2025));
	}

	@Test
	void keepsWhatASourcePrints() {
		PartialDate date = date(this.facts, Map.of("day", "2025-12-08", "printed", "on the 8th", "inferred", true));

		assertThat(date).isEqualTo(PartialDate.day(LocalDate.of(2025, 12, 8)).printedAs("on the 8th").asInferred());
	}

	@Test
	void takesTheYearOfAFactAsPrinted() {
		assertThat(date(this.facts, Map.of("year", 2026)).precision()).isEqualTo(Precision.YEAR);
		assertThat(date(this.facts, Map.of("year", 2026)).earliest()).isEqualTo("2026-01-01");
	}

	@Test
	void stopsAtAFieldThatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Entry("kccj-14", Map.of()).text("status"))
			.withMessage("kccj-14 lacks status");
	}

	private static PartialDate date(SeedFile file, Map<String, Object> value) {
		PartialDate date = file.date(new Entry("entry", Map.of("date", value)), "date");
		assertThat(date).isNotNull();
		return date;
	}

}
