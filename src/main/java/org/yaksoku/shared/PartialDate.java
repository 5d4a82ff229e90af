package org.yaksoku.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source and no more (rule 7). It keeps the printed wording and
 * knows its earliest and latest day, for sorting and for lateness. Days are calendar days
 * in UTC+9, which both countries share.
 *
 * @param precision what the source allows us to say
 * @param earliest first day it can mean, null exactly where nothing is known
 * @param latest last day it can mean, null exactly where nothing is known
 * @param printed the wording of the source, null where it prints the plain date
 * @param inferred whether somebody concluded the value instead of reading it
 */
@Embeddable
public record PartialDate(@Enumerated(EnumType.STRING) Precision precision, @Nullable LocalDate earliest,
		@Nullable LocalDate latest, @Nullable String printed, boolean inferred) {

	public PartialDate {
		if (precision == Precision.UNKNOWN ? earliest != null || latest != null : earliest == null || latest == null) {
			throw new IllegalArgumentException(
					"A date of precision " + precision + " cannot span " + earliest + ".." + latest);
		}
		if (earliest != null && latest != null && latest.isBefore(earliest)) {
			throw new IllegalArgumentException(
					"A date cannot end (" + latest + ") before it begins (" + earliest + ")");
		}
		printed = (printed == null || printed.isBlank()) ? null : printed.strip();
	}

	public static PartialDate day(LocalDate day) {
		return new PartialDate(Precision.DAY, day, day, null, false);
	}

	public static PartialDate month(YearMonth month) {
		return span(Precision.MONTH, month, 1);
	}

	public static PartialDate quarter(int year, int quarter) {
		return span(Precision.QUARTER, YearMonth.of(year, quarter * 3 - 2), 3);
	}

	public static PartialDate half(int year, int half) {
		return span(Precision.HALF, YearMonth.of(year, half * 6 - 5), 6);
	}

	public static PartialDate year(int year) {
		return span(Precision.YEAR, YearMonth.of(year, 1), 12);
	}

	/** The Japanese fiscal year (年度), April to March. */
	public static PartialDate fiscalYear(int year) {
		return span(Precision.FISCAL_YEAR, YearMonth.of(year, 4), 12);
	}

	public static PartialDate unknown(@Nullable String printed) {
		return new PartialDate(Precision.UNKNOWN, null, null, printed, false);
	}

	/** The same date with the words of the source beside it. */
	public PartialDate printedAs(String wording) {
		return new PartialDate(this.precision, this.earliest, this.latest, wording, this.inferred);
	}

	/**
	 * What a form says of a date that stood there before: where it is still the same days
	 * and no other words were given, the words of the source and what was concluded stay.
	 * @param typed null where the date was taken away
	 */
	public static @Nullable PartialDate keeping(@Nullable PartialDate before, @Nullable PartialDate typed) {
		if (before == null || typed == null || typed.printed != null) {
			return typed;
		}
		boolean same = before.precision == typed.precision && Objects.equals(before.earliest, typed.earliest)
				&& Objects.equals(before.latest, typed.latest);
		return same ? before : typed;
	}

	/** The same date, marked as concluded rather than read. */
	public PartialDate asInferred() {
		return new PartialDate(this.precision, this.earliest, this.latest, this.printed, true);
	}

	/**
	 * The same date so many months later, as precise as it was; its printed wording no
	 * longer holds.
	 * @return empty where months do not fit its precision: half a year is not moved by a
	 * month
	 */
	public Optional<PartialDate> plusMonths(int months) {
		int step = switch (this.precision) {
			case DAY, MONTH -> 1;
			case QUARTER -> 3;
			case HALF -> 6;
			case YEAR, FISCAL_YEAR -> 12;
			case UNKNOWN -> 0;
		};
		LocalDate first = this.earliest;
		LocalDate last = this.latest;
		if (step == 0 || months % step != 0 || first == null || last == null) {
			return Optional.empty();
		}
		LocalDate moved = first.plusMonths(months);
		LocalDate end = (this.precision == Precision.DAY) ? last.plusMonths(months)
				: YearMonth.from(last).plusMonths(months).atEndOfMonth();
		return Optional.of(new PartialDate(this.precision, moved, end, null, this.inferred));
	}

	/**
	 * The same day so many days later.
	 * @return empty for what is less precise than a day
	 */
	public Optional<PartialDate> plusDays(int days) {
		LocalDate first = this.earliest;
		LocalDate last = this.latest;
		return (this.precision == Precision.DAY && first != null && last != null)
				? Optional
					.of(new PartialDate(this.precision, first.plusDays(days), last.plusDays(days), null, this.inferred))
				: Optional.empty();
	}

	public boolean isKnown() {
		return this.precision != Precision.UNKNOWN;
	}

	private static PartialDate span(Precision precision, YearMonth first, int months) {
		return new PartialDate(precision, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), null, false);
	}

	/** How much of a date is known. */
	public enum Precision {

		DAY, MONTH, QUARTER, HALF, YEAR, FISCAL_YEAR, UNKNOWN

	}

}
