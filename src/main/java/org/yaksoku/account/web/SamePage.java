package org.yaksoku.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The page somebody comes from, to be shown again: one behind the sign-in, and nowhere
 * else. Where it answered a form, the nearest page above the form’s address.
 */
@Component
class SamePage {

	private static final String OTHERWISE = "/desk";

	private static final int LONGEST = 2000;

	private final RequestMappingHandlerMapping pages;

	SamePage(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		this.pages = pages;
	}

	/**
	 * Where to go.
	 * @param from path and query as they were sent, null where nothing was
	 */
	String of(@Nullable String from) {
		// braces would be filled in when the answer is written
		if (from == null || from.length() > LONGEST || !from.matches("/[!-z|~]*")) {
			return OTHERWISE;
		}
		int query = from.indexOf('?');
		String path = (query < 0) ? from : from.substring(0, query);
		if (!path.matches("/(?:desk|exec|admin|account)(?:/[^/\\\\#]+)*") || path.contains("..")) {
			return OTHERWISE;
		}
		String page = page(path);
		return (query < 0 || page.equals(OTHERWISE) && !path.equals(OTHERWISE)) ? page
				: page + from.substring(query).replaceAll("#.*", "");
	}

	private String page(String path) {
		for (String at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
			if (isPage(PathContainer.parsePath(at))) {
				return at;
			}
		}
		return OTHERWISE;
	}

	private boolean isPage(PathContainer path) {
		return this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.filter((it) -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.map(RequestMappingInfo::getPathPatternsCondition)
			.anyMatch((it) -> it != null && it.getPatterns().stream().anyMatch((pattern) -> pattern.matches(path)));
	}

}
