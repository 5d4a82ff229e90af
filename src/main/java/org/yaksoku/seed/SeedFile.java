package org.yaksoku.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.yaksoku.shared.PartialDate;

/**
 * A reviewed file of seed data, read on a given day. Dates in it are either printed
 * (text) or count from that day (numbers), so that an example stays late or upcoming
 * whenever it is read.
 *
 * @param example whether everything in it is invented
 * @param today the day relative dates count from
 */
record SeedFile(Entry all, boolean example, LocalDate today) {

	private static final ZoneId ZONE = ZoneId.of("UTC+9");

	static SeedFile facts(LocalDate today) {
		return read("seed/facts.yaml", false, today);
	}

	static SeedFile example(LocalDate today) {
		return read("seed/example.yaml", true, today);
	}

	private static SeedFile read(String name, boolean example, LocalDate today) {
		try (InputStream in = new ClassPathResource(name).getInputStream()) {
			Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			return new SeedFile(new Entry(name, all), example, today);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Entry> entries(String section) {
		return this.all.entries(section);
	}

	/** The date under a field, null where the field is missing. */
	@Nullable PartialDate date(Entry entry, String field) {
		Entry date = entry.under(field);
		if (date == null) {
			return null;
		}
		PartialDate plain = plain(date);
		String printed = date.optional("printed");
		PartialDate worded = (printed != null) ? plain.printedAs(printed) : plain;
		return date.is("inferred") ? worded.asInferred() : worded;
	}

	/** The start of the day under a field, null where the field is missing. */
	@Nullable Instant instant(Entry entry, String field) {
		PartialDate date = date(entry, field);
		LocalDate day = (date != null) ? date.earliest() : null;
		return (day != null) ? day.atStartOfDay(ZONE).toInstant() : null;
	}

	private PartialDate plain(Entry date) {
		if (date.values().get("day") instanceof Integer days) {
			return PartialDate.day(this.today.plusDays(days));
		}
		if (date.values().get("month") instanceof Integer months) {
			return PartialDate.month(YearMonth.from(this.today).plusMonths(months));
		}
		if (date.values().get("quarter") instanceof Integer quarters) {
			YearMonth month = YearMonth.from(this.today).plusMonths(3L * quarters);
			return PartialDate.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
		}
		if (date.values().get("half") instanceof Integer halves) {
			YearMonth month = YearMonth.from(this.today).plusMonths(6L * halves);
			return PartialDate.half(month.getYear(), (month.getMonthValue() + 5) / 6);
		}
		if (date.values().get("fiscalYear") instanceof Integer years) {
			return PartialDate.fiscalYear(YearMonth.from(this.today).minusMonths(3).getYear() + years);
		}
		if (date.values().get("year") instanceof Integer year) {
			return PartialDate.year(this.example ? this.today.getYear() + year : year);
		}
		String month = date.optional("month");
		return (month != null) ? PartialDate.month(YearMonth.parse(month))
				: PartialDate.day(LocalDate.parse(date.text("day")));
	}

}
