package org.yaksoku.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever a late sending stumbled over, its answer is that of the first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LateSubmissions implements HandlerExceptionResolver {

	private final Submissions submissions;

	LateSubmissions(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		return Submission.of(request)
			.filter(Submission::isLate)
			.map((it) -> new ModelAndView(new Again(this.submissions)))
			.orElse(null);
	}

}
