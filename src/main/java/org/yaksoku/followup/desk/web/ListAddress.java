package org.yaksoku.followup.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter;
import org.yaksoku.followup.ActionFilter.Sort;

/**
 * Writes the addresses that lead on from the list of actions: sorted otherwise, one
 * condition less, the next page.
 */
public final class ListAddress {

	static final String PATH = "/desk/actions";

	private static final List<String> NAMES = List.of("q", "scope", "owes", "progress", "schedule", "confirmation",
			"topic", "statement", "organisation", "flag", "sort", "column");

	private final Map<String, List<String>> query = new LinkedHashMap<>();

	private final @Nullable String after;

	private final int before;

	private ListAddress(@Nullable String after, int before) {
		this.after = after;
		this.before = before;
	}

	static ListAddress of(Map<String, String[]> parameters) {
		String after = one(parameters, "after");
		String before = one(parameters, "before");
		ListAddress address = new ListAddress(after.isEmpty() ? null : after,
				before.matches("[0-9]{1,6}") ? Integer.parseInt(before) : 0);
		NAMES.forEach((name) -> {
			List<String> values = new ArrayList<>();
			for (String value : parameters.getOrDefault(name, new String[0])) {
				if (!value.isBlank() && value.length() <= 200) {
					values.add(value);
				}
			}
			if (!values.isEmpty()) {
				address.query.put(name, values);
			}
		});
		return address;
	}

	private static String one(Map<String, String[]> parameters, String name) {
		String[] values = parameters.get(name);
		return (values != null && values.length > 0 && values[0].length() <= 200) ? values[0] : "";
	}

	/** The list as it is, from its beginning. */
	public String here() {
		return write(this.query);
	}

	/** What stands behind the question mark, empty for nothing. */
	public String queryString() {
		return here().replaceFirst("^[^?]*\\??", "");
	}

	/** The same list sorted by something, the other way round where it already is. */
	public String sorted(String by) {
		Sort sort = Sort.valueOf(by);
		Map<String, List<String>> next = new LinkedHashMap<>(this.query);
		next.put("sort", List.of((isSorted(by) ? now().reversed() : sort).name()));
		return write(next);
	}

	/** Whether the list is sorted by it, in either direction. */
	public boolean isSorted(String by) {
		Sort sort = Sort.valueOf(by);
		return now() == sort || now().reversed() == sort;
	}

	/**
	 * How a column says so to those who do not see it; null where it is not sorted by.
	 */
	public @Nullable String direction(String by) {
		return !isSorted(by) ? null : now().isDescending() ? "descending" : "ascending";
	}

	/** The list without all conditions of a name. */
	public String without(String name) {
		Map<String, List<String>> next = new LinkedHashMap<>(this.query);
		next.remove(name);
		return write(next);
	}

	/** The list without one condition. */
	public String without(String name, String value) {
		Map<String, List<String>> next = new LinkedHashMap<>(this.query);
		List<String> left = next.getOrDefault(name, List.of())
			.stream()
			.filter((it) -> !it.replace('-', '_').equalsIgnoreCase(value))
			.toList();
		if (left.isEmpty()) {
			next.remove(name);
		}
		else {
			next.put(name, left);
		}
		return write(next);
	}

	/** The page behind a place, and how many rows stand before it. */
	public String after(String cursor, int before) {
		Map<String, List<String>> next = new LinkedHashMap<>(this.query);
		next.put("after", List.of(cursor));
		next.put("before", List.of(String.valueOf(before)));
		return write(next);
	}

	/** How many rows stand before the page, as the address says. */
	public int before() {
		return (this.after != null) ? this.before : 0;
	}

	/** The same page with all its rows ticked, or with none. */
	public String ticked(boolean all) {
		String page = (this.after != null) ? after(this.after, this.before) : here();
		return (all ? page + (page.contains("?") ? "&" : "?") + "all=1" : page) + "#bulk";
	}

	/** The same list as a file. */
	public String as(String suffix) {
		return write(this.query).replaceFirst("^" + PATH, PATH + "." + suffix);
	}

	/** The columns somebody chose, none where the usual ones are shown. */
	public List<String> columns() {
		return this.query.getOrDefault("column", List.of());
	}

	/** Whether somebody chose columns. */
	public boolean chooses() {
		return !columns().isEmpty();
	}

	/** What stands behind the question mark for all columns, empty for nothing. */
	public String allColumns() {
		Map<String, List<String>> next = new LinkedHashMap<>(this.query);
		next.remove("column");
		return write(next).replaceFirst("^[^?]*\\??", "");
	}

	/** The conditions, for hidden fields of a form. */
	public List<Map.Entry<String, String>> fields() {
		return this.query.entrySet()
			.stream()
			.flatMap((it) -> it.getValue().stream().map((value) -> Map.entry(it.getKey(), value)))
			.toList();
	}

	private Sort now() {
		List<String> sent = this.query.getOrDefault("sort", List.of());
		return ActionFilter.of(Map.of("sort", sent.toArray(String[]::new))).sort();
	}

	private static String write(Map<String, List<String>> query) {
		String written = query.entrySet()
			.stream()
			.flatMap((it) -> it.getValue()
				.stream()
				.map((value) -> it.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
		return written.isEmpty() ? PATH : PATH + "?" + written;
	}

}
