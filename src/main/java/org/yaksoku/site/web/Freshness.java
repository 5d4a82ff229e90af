package org.yaksoku.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.site.PublicStamp;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells a reader who has seen the current state that nothing changed, before any page is
 * made, and lets shared caches keep public pages for a moment.
 */
class Freshness implements HandlerInterceptor {

	static final String CACHED = "public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=86400";

	private final PublicStamp stamp;

	Freshness(PublicStamp stamp) {
		this.stamp = stamp;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
			return true;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		return !new ServletWebRequest(request, response).checkNotModified(this.stamp.etag());
	}

}
