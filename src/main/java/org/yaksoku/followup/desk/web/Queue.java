package org.yaksoku.followup.desk.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The actions that are to be reported on after this one, as the list had them from which
 * somebody came. It travels in the address, so that nobody has to remember a list that
 * changes with every report.
 */
final class Queue {

	private static final Pattern CODES = Pattern.compile("[a-z0-9-]{1,100}(,[a-z0-9-]{1,100}){0,49}");

	private Queue() {
	}

	/**
	 * The codes that are named, none where that is no list of codes.
	 * @param next as it was sent
	 */
	static List<String> codes(@Nullable String next) {
		return (next != null && CODES.matcher(next).matches()) ? Stream.of(next.split(",")).distinct().toList()
				: List.of();
	}

	/** What was sent, empty where it names nothing. */
	static String of(@Nullable String next) {
		return String.join(",", codes(next));
	}

	/** What is left of it behind one of its codes. */
	static String after(List<String> codes, String code) {
		return codes.stream().skip(codes.indexOf(code) + 1L).collect(Collectors.joining(","));
	}

}
