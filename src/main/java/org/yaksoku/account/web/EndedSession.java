package org.yaksoku.account.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

import org.yaksoku.account.SignedInUser;

/**
 * Answers what was sent from a page whose session has ended. Whoever is no longer signed
 * in signs in and finds their words again; whoever signed in meanwhile, in another
 * window, finds them at once. Nothing of it is kept on the server. That a page of ours
 * sent it is known from what browsers say of themselves and no page can change; anything
 * else is refused as before.
 */
class EndedSession implements AccessDeniedHandler, AuthenticationEntryPoint {

	private static final Set<Integer> USUAL = Set.of(80, 443);

	private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

	private final AuthenticationEntryPoint signIn;

	EndedSession(AuthenticationEntryPoint signIn) {
		this.signIn = signIn;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		if (Kept.isKept(request) && isOurs(request) && request.getHeader("HX-Request") == null) {
			Again.ended(Kept.of(request)).answer(request, response);
		}
		else {
			this.signIn.commence(request, response, ex);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		if (ex instanceof CsrfException && request.getMethod().equals("POST") && isOurs(request)) {
			if (Kept.isKept(request)) {
				answer(Kept.of(request), request, response);
				return;
			}
			if (request.getRequestURI().equals("/sign-in")) {
				signInAgain(request, response);
				return;
			}
			leave(elsewhere(request.getRequestURI()), response);
			return;
		}
		this.refusal.handle(request, response, ex);
	}

	/** What was sent had no words: a link to be opened again, a language, a sign-out. */
	private static String elsewhere(String address) {
		if (address.startsWith("/invite/")) {
			return address;
		}
		return isSignedIn() ? "/desk" : "/sign-in";
	}

	/** The sign-in page itself was open for too long, or in two windows. */
	private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Kept carried = Kept.carried(request);
		if (carried != null) {
			answer(carried, request, response);
		}
		else if (isSignedIn()) {
			leave("/desk", response);
		}
		else {
			Again.ended(null).answer(request, response);
		}
	}

	private static void answer(Kept kept, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		(isSignedIn() ? Again.review(kept) : Again.ended(kept)).answer(request, response);
	}

	private static boolean isSignedIn() {
		Authentication present = SecurityContextHolder.getContext().getAuthentication();
		return present != null && present.getPrincipal() instanceof SignedInUser;
	}

	private static boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return (site != null) ? site.equals("same-origin")
				: origin(request).equals(request.getHeader(HttpHeaders.ORIGIN));
	}

	private static String origin(HttpServletRequest request) {
		int port = request.getServerPort();
		return request.getScheme() + "://" + request.getServerName() + (USUAL.contains(port) ? "" : ":" + port);
	}

	private static void leave(String to, HttpServletResponse response) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, to);
	}

}
