package org.yaksoku.shared.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.yaksoku.shared.Merged;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotInstalled;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.TooManyAttempts;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Which fact becomes which error page. The page itself is written in one place only,
 * {@link ErrorPageController}.
 */
@ControllerAdvice
class ErrorPages {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	@ExceptionHandler(NotFound.class)
	void notFound(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

	@ExceptionHandler(Merged.class)
	void merged(Merged ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String moved = request.getMethod().matches("GET|HEAD")
				? ex.address(request.getRequestURI(), request.getQueryString()) : null;
		if (moved == null) {
			notFound(response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader("Location", moved);
	}

	@ExceptionHandler(NotPermitted.class)
	void notPermitted(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** For changes that no page shows side by side. */
	@ExceptionHandler({ Stale.class, OptimisticLockingFailureException.class })
	void stale(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	@ExceptionHandler(Settled.class)
	void settled(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ErrorPageController.SETTLED, true);
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	/**
	 * Forms nobody filled in on our pages, or that name what was merged meanwhile; the
	 * log says which, since it might be a mistake of ours.
	 */
	@ExceptionHandler(IllegalArgumentException.class)
	void senseless(IllegalArgumentException ex, HttpServletResponse response) throws IOException {
		log.warn("A form makes no sense", ex);
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

	@ExceptionHandler(DataIntegrityViolationException.class)
	void contradicting(DataIntegrityViolationException ex, HttpServletResponse response) throws IOException {
		log.warn("A form contradicts what is there", ex);
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

	@ExceptionHandler(TooManyAttempts.class)
	void tooMany(TooManyAttempts ex, HttpServletResponse response) throws IOException {
		response.setHeader("Retry-After", String.valueOf(ex.waiting().toSeconds()));
		response.sendError(429);
	}

	@ExceptionHandler(NotInstalled.class)
	void notInstalled(NotInstalled ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ErrorPageController.PACKAGES, ex.packages());
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	@ExceptionHandler(InvalidParameterException.class)
	void unreadable(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class,
			CannotCreateTransactionException.class })
	void databaseAway(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, ex);
		response.setHeader("Retry-After", "30");
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
