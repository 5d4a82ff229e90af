package org.yaksoku.followup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter.Sort;

/**
 * Where a page of a long list ended: the next one begins behind it, however long the list
 * is.
 *
 * @param place what the last row was sorted by, as text
 * @param last the id of that row
 */
public record Cursor(String place, UUID last) {

	private static final Pattern FORM = Pattern
		.compile("([0-9A-Za-z:._-]{1,120})~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	/** What an address says; null where it says nothing, or nothing that fits. */
	static @Nullable Cursor of(String text, Sort sort) {
		Matcher found = FORM.matcher(text);
		return (found.matches() && fits(found.group(1), sort))
				? new Cursor(found.group(1), UUID.fromString(found.group(2))) : null;
	}

	private static boolean fits(String place, Sort sort) {
		try {
			switch (sort) {
				case DUE, LATEST -> {
					return place.equals("infinity") || LocalDate.parse(place).getYear() < 10000;
				}
				case UPDATED, OLDEST -> {
					return place.equals("-infinity") || Instant.parse(place).isAfter(Instant.EPOCH);
				}
				case CODE, CODE_BACKWARDS -> {
					return true;
				}
			}
		}
		catch (DateTimeException ex) {
			return false;
		}
		return false;
	}

	@Override
	public String toString() {
		return this.place + "~" + this.last;
	}

}
