package org.yaksoku.shared.web;

import java.io.IOException;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form or a query with the sign NUL in it: no keyboard writes it, and no
 * PostgreSQL keeps it.
 */
final class WordsOnly implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean nul = request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((it) -> has(it.getKey()) || Arrays.stream(it.getValue()).anyMatch(WordsOnly::has));
		if (nul && request.getDispatcherType() == DispatcherType.REQUEST) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return false;
		}
		return true;
	}

	private static boolean has(String words) {
		return words.indexOf('\0') >= 0;
	}

}
