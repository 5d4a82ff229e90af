package org.yaksoku.shared.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers the second sending of a form as the first was answered, without doing anything
 * again: a double click, a retry after a lost connection, a page sent again by the
 * browser.
 */
@Component
class Submissions implements HandlerInterceptor {

	private static final int PATIENCE = 30;

	private final SubmissionLedger ledger;

	Submissions(SubmissionLedger ledger) {
		this.ledger = ledger;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		// a page that is only read pays nothing, not even for reading its parameters;
		// what
		// is answered at another address than it was sent to has no effect
		String key = (request.getMethod().equals("POST") && request.getDispatcherType() == DispatcherType.REQUEST)
				? request.getParameter(Submission.FIELD) : null;
		if (key == null) {
			return true;
		}
		Submission submission;
		try {
			submission = Submission.begin(request, key);
		}
		catch (IllegalArgumentException ex) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return false;
		}
		Optional<SubmissionLedger.Sent> before = this.ledger.find(submission.key());
		if (before.isEmpty()) {
			return true;
		}
		if (Arrays.equals(before.get().content(), submission.content())) {
			answerAgain(submission, response);
		}
		else {
			response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return false;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView answer) {
		if (answer != null && Submission.of(request).filter(Submission::isLate).isPresent()) {
			answer.clear();
			answer.setView(new Again(this));
		}
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		String location = response.getHeader(HttpHeaders.LOCATION);
		if (location != null) {
			Submission.of(request).filter((it) -> !it.isLate()).ifPresent((it) -> this.ledger.ledTo(it, location));
		}
	}

	/** Sends the reader where the first sending led. */
	void answerAgain(Submission submission, HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, location(submission));
	}

	// the first may still be drawing its answer
	private String location(Submission submission) {
		for (int i = 0; i < PATIENCE; i++) {
			String location = this.ledger.find(submission.key()).map(SubmissionLedger.Sent::location).orElse(null);
			if (location != null) {
				return location;
			}
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		return "/desk";
	}

}
