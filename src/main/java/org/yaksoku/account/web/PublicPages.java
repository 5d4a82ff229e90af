package org.yaksoku.account.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses anybody may read. Whatever stands there is the same for everybody, so
 * neither a session nor a cookie has any business with it.
 */
final class PublicPages implements RequestMatcher {

	private static final List<String> ADDRESSES = List.of("/", "/ko/**", "/ja/**", "/en/**", "/id/**", "/oembed",
			"/assets/**", "/og/**", "/files/*", "/favicon.ico", "/robots.txt", "/sitemap.xml", "/.well-known/**");

	private final RequestMatcher addresses = new OrRequestMatcher(ADDRESSES.stream()
		.flatMap((it) -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
			.map((method) -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(method, it)))
		.toList());

	@Override
	public boolean matches(HttpServletRequest request) {
		return this.addresses.matches(request);
	}

	/** The same, and the error page of every other address. */
	RequestMatcher andErrors() {
		return (request) -> request.getDispatcherType() == DispatcherType.ERROR || matches(request);
	}

}
