package org.yaksoku.shared.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with our pages, said on every answer: also on those that are
 * refused before the security filters are reached, and on error pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProtectiveHeaders extends OncePerRequestFilter {

	static final Map<String, String> ALL = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
					+ "object-src 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy",
			"camera=(), geolocation=(), microphone=(), payment=(), usb=()", "Strict-Transport-Security",
			"max-age=31536000; includeSubDomains");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ALL.forEach(response::setHeader);
		chain.doFilter(request, response);
	}

}
