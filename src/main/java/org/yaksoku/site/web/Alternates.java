package org.yaksoku.site.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.Download;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Names the other forms of a page in its headers as well, for programs that read no HTML.
 */
class Alternates implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (view != null && view.getModel().get("files") instanceof List<?> files
				&& view.getModel().get("page") instanceof Page page) {
			files.stream()
				.filter(Download.class::isInstance)
				.map(Download.class::cast)
				.forEach((it) -> response.addHeader(HttpHeaders.LINK, "<%s%s>; rel=\"alternate\"; type=\"%s\""
					.formatted(it.href().startsWith("/") ? page.site() : "", it.href(), it.type())));
		}
	}

}
