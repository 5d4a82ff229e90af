package org.yaksoku.notification.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaksoku.shared.Side;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * On which days each side works: neither on weekends nor on the public holidays of its
 * country. The list goes with the portal; whoever runs it may add a file of the same form
 * ({@code yaksoku.holidays}). For years that are in neither, only weekends are known.
 */
@Component
class WorkingDays {

	private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);

	private final Map<Side, TreeMap<LocalDate, Holiday>> holidays = new EnumMap<>(Side.class);

	@Autowired
	WorkingDays(@Value("${yaksoku.holidays:}") String more, Clock clock) throws IOException {
		this(Stream
			.concat(new ClassPathResource("holidays.csv", WorkingDays.class).getContentAsString(StandardCharsets.UTF_8)
				.lines(), more.isBlank() ? Stream.of() : lines(Path.of(more)).stream()));
		int year = LocalDate.now(clock).getYear();
		for (Side side : Side.values()) {
			if (of(side).stream().noneMatch((it) -> it.day().getYear() == year)) {
				log.warn("No public holidays of {} are known for {}: see yaksoku.holidays in docs/install.md", side,
						year);
			}
		}
	}

	WorkingDays(Stream<String> lines) {
		for (Side side : Side.values()) {
			this.holidays.put(side, new TreeMap<>());
		}
		lines.map(String::strip)
			.filter((it) -> !it.isEmpty() && !it.startsWith("#"))
			.map(Holiday::of)
			.forEach((it) -> days(it.side()).put(it.day(), it));
	}

	/** All public holidays of a side that are known, in their order. */
	List<Holiday> of(Side side) {
		return new ArrayList<>(days(side).values());
	}

	/** The holiday on a day, null for none. */
	@Nullable Holiday on(Side side, LocalDate day) {
		return days(side).get(day);
	}

	boolean isWorkingDay(Side side, LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& on(side, day) == null;
	}

	/** The last working day before a day. */
	LocalDate before(Side side, LocalDate day) {
		LocalDate before = day.minusDays(1);
		while (!isWorkingDay(side, before)) {
			before = before.minusDays(1);
		}
		return before;
	}

	private TreeMap<LocalDate, Holiday> days(Side side) {
		return Objects.requireNonNull(this.holidays.get(side));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file named by yaksoku.holidays cannot be read", ex);
		}
	}

}
