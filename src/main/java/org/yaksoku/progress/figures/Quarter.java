package org.yaksoku.progress.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.SpokenDate;

/**
 * Three months of a year in which something is due.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

	/** The quarter a day lies in. */
	static Quarter of(LocalDate day) {
		return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
	}

	/** What an address says, such as 2026-q4. */
	static Quarter parse(String slug) {
		return new Quarter(Integer.parseInt(slug.substring(0, 4)), slug.charAt(6) - '0');
	}

	/** Those around a day that a picture shows: the one before it and a year ahead. */
	static List<Quarter> around(LocalDate day) {
		List<Quarter> around = new ArrayList<>();
		for (int i = -1; i <= 4; i++) {
			around.add(of(day.plusMonths(3L * i)));
		}
		return around;
	}

	/** Its name in addresses. */
	public String slug() {
		return this.year + "-q" + this.number;
	}

	/** As the reader writes it. */
	public SpokenDate said(Language reader) {
		return DateWords.of(reader).say(PartialDate.quarter(this.year, this.number));
	}

	LocalDate first() {
		return LocalDate.of(this.year, 3 * this.number - 2, 1);
	}

	LocalDate last() {
		return YearMonth.of(this.year, 3 * this.number).atEndOfMonth();
	}

}
