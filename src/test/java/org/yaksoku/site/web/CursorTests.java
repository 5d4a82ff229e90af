package org.yaksoku.site.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@ParameterizedTest
	@ValueSource(ints = { 1600, 1900, 1996, 2000, 2023, 2024, 2025, 2028, 2100, 2400 })
	void takesExactlyTheDaysThatACalendarHas(int year) {
		for (int month = 0; month <= 13; month++) {
			for (int day = 0; day <= 32; day++) {
				String text = "%04d-%02d-%02d_kccj-14".formatted(year, month, day);
				assertThat(takes(text)).as(text).isEqualTo(exists(year, month, day));
			}
		}
	}

	@Test
	void refusesWhatNoLinkOfOursSays() {
		assertThat(takes("garbage")).isFalse();
		assertThat(takes("2000-02-29")).isFalse();
		assertThat(takes("2000-02-29_")).isFalse();
		assertThat(Cursor.list("")).isNull();
		assertThat(Cursor.list("_kccj-14")).isEqualTo("_kccj-14");
	}

	@Test
	void namesAClauseByItsPositionToo() {
		assertThat(Cursor.clauses("2000-02-29_kccj-14_3")).isEqualTo("2000-02-29_kccj-14_3");
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> Cursor.clauses("2001-02-29_kccj-14_3"));
	}

	@Test
	void namesAReportByItsId() {
		String report = "01a21c34-c0c3-7b94-8cc6-2404acc58b85";

		assertThat(Cursor.report("")).isNull();
		assertThat(Cursor.report(report)).hasToString(report);
		for (String other : List.of("x", report + "'", report.toUpperCase(Locale.ROOT))) {
			assertThatExceptionOfType(ResponseStatusException.class).as(other).isThrownBy(() -> Cursor.report(other));
		}
	}

	private static boolean takes(String text) {
		try {
			return text.equals(Cursor.list(text));
		}
		catch (ResponseStatusException ex) {
			return false;
		}
	}

	private static boolean exists(int year, int month, int day) {
		try {
			LocalDate.of(year, month, day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
