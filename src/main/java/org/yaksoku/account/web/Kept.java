package org.yaksoku.account.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.web.FieldNames;

/**
 * What somebody sent after their session had ended: where to, and the words, carried by
 * the pages of the sign-in as hidden fields until they can be sent again. Never a
 * password, never a token, and no files.
 *
 * @param to the address it was sent to, one of those behind the sign-in
 * @param fields in the order in which they were sent; empty where they were too long
 * @param files names of the fields that held a file, which has to be chosen again
 * @param whole whether all words are there
 */
record Kept(String to, List<Field> fields, List<String> files, boolean whole) {

	static final String TO = "kept-to";

	static final String FILE = "kept-file";

	static final String PREFIX = "kept.";

	private static final int LONGEST = 1_000_000;

	private static final int MOST = 4000;

	private static final Pattern ADDRESS = Pattern.compile("/(?:desk|exec|admin|account)(?:/[A-Za-z0-9._~@-]+)*");

	// what the frame of a page sends is no work
	private static final Set<String> FRAME = Set.of("/account/language");

	/** Whether what is sent there is kept. */
	static boolean isKept(HttpServletRequest request) {
		String address = request.getRequestURI();
		return request.getMethod().equals("POST") && ADDRESS.matcher(address).matches() && !FRAME.contains(address);
	}

	/** What a request sends to an address that keeps it. */
	static Kept of(HttpServletRequest request) throws IOException, ServletException {
		List<Field> fields = new ArrayList<>();
		request.getParameterMap()
			.forEach((name, values) -> Arrays.stream(values)
				.filter((it) -> FieldNames.isKept(name))
				.forEach((it) -> fields.add(new Field(name, it))));
		return of(request.getRequestURI(), fields, files(request));
	}

	/** What the form of a sign-in page carries, null where it carries nothing. */
	static @Nullable Kept carried(HttpServletRequest request) {
		String to = request.getParameter(TO);
		if (to == null || !ADDRESS.matcher(to).matches()) {
			return null;
		}
		List<Field> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (name.startsWith(PREFIX) && FieldNames.isKept(name.substring(PREFIX.length()))) {
				Arrays.stream(values).forEach((it) -> fields.add(new Field(name.substring(PREFIX.length()), it)));
			}
		});
		String[] files = request.getParameterValues(FILE);
		return of(to, fields, (files != null) ? List.of(files) : List.of());
	}

	private static Kept of(String to, List<Field> fields, List<String> files) {
		boolean whole = fields.size() <= MOST
				&& fields.stream().mapToLong((it) -> it.name().length() + it.value().length()).sum() <= LONGEST;
		return new Kept(to, whole ? List.copyOf(fields) : List.of(), files, whole);
	}

	private static List<String> files(HttpServletRequest request) throws IOException, ServletException {
		String type = request.getContentType();
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
			return Collections.emptyList();
		}
		return request.getParts()
			.stream()
			.filter((it) -> it.getSubmittedFileName() != null && !it.getSubmittedFileName().isEmpty())
			.map((it) -> it.getName())
			.distinct()
			.toList();
	}

	/**
	 * One value that was sent.
	 */
	record Field(String name, String value) {

		/** The name under which the pages of the sign-in carry it. */
		public String carriedAs() {
			return PREFIX + this.name;
		}

	}

}
