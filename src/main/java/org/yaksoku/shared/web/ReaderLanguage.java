package org.yaksoku.shared.web;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which of the three languages a page answers: the first word of its path, else the
 * setting of whoever is signed in, else {@code ?lang=}, else what the browser asks for.
 * Nothing else is remembered, so a public page is the same for everybody who asks for the
 * same address.
 */
public class ReaderLanguage implements LocaleResolver {

	/** The request attribute with the setting of whoever is signed in. */
	public static final String SETTING = "yaksoku.language";

	private static final Pattern PREFIX = Pattern.compile("^/(ko|ja|en)(?:/|$)");

	private static final Pattern PARAMETER = Pattern.compile("(?:^|&)lang=(ko|ja|en)(?:&|$)");

	public static Language of(HttpServletRequest request) {
		return inPath(request).or(() -> inSettings(request))
			.or(() -> inQuery(request))
			.orElseGet(() -> inHeader(request));
	}

	/** The language named by the path, which every public page has. */
	static Optional<Language> inPath(HttpServletRequest request) {
		return find(PREFIX, uri(request));
	}

	static Language inHeader(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Language.EN;
		}
		return Collections.list(request.getLocales())
			.stream()
			.map((it) -> Language.find(it.getLanguage()))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(Language.EN);
	}

	/** The address that was asked for, also while its error page is made. */
	static String uri(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) ? asked
				: request.getRequestURI();
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return of(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language of a page is in its address");
	}

	private static Optional<Language> inSettings(HttpServletRequest request) {
		return Optional.ofNullable((Language) request.getAttribute(SETTING));
	}

	private static Optional<Language> inQuery(HttpServletRequest request) {
		return find(PARAMETER, request.getQueryString());
	}

	private static Optional<Language> find(Pattern pattern, @Nullable String text) {
		Matcher matcher = pattern.matcher((text != null) ? text : "");
		return matcher.find() ? Language.find(matcher.group(1)) : Optional.empty();
	}

}
