package org.yaksoku.shared.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.View;

/**
 * The answer to whoever sent a form at the same moment as somebody else, and came late.
 */
record Again(Submissions submissions) implements View {

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.submissions.answerAgain(Submission.of(request).orElseThrow(), response);
	}

}
