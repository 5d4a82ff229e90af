package org.yaksoku.shared.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Says what went wrong in the reader's language, and nothing about how the portal is
 * made. Faults of our own get a reference, under which the log has the whole story.
 */
@Controller
class ErrorPageController implements ErrorController {

	/**
	 * Set where the record no longer changes, rather than somebody else having been
	 * faster.
	 */
	static final String SETTLED = ErrorPageController.class.getName() + ".settled";

	/** Set where the machine lacks something: which packages. */
	static final String PACKAGES = ErrorPageController.class.getName() + ".packages";

	/** Fields of our forms that no person fills in. */
	private static final Set<String> UNSPOKEN = Set.of("version", "fingerprint");

	private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);

	private static final Set<Integer> SPOKEN = Set.of(400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

	/** Answers to a form after which nothing shows what was typed. */
	private static final Set<Integer> LOST = Set.of(404, 409, 410, 500, 503);

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private final SecureRandom random = new SecureRandom();

	@RequestMapping("/error")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		int status = status(request);
		response.setStatus(status);
		response.setHeader(HttpHeaders.ETAG, null);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("status", status);
		boolean settled = status == HttpServletResponse.SC_CONFLICT && request.getAttribute(SETTLED) != null;
		@Nullable Object packages = request.getAttribute(PACKAGES);
		model.addAttribute("spoken",
				settled ? "settled" : (packages != null) ? "fonts" : String.valueOf(spoken(status)));
		model.addAttribute("packages", (packages != null) ? packages : "");
		model.addAttribute("typed", (LOST.contains(status) && posted(request)) ? typed(request) : List.of());
		model.addAttribute("reference", (status >= 500 && packages == null) ? reference(request, status) : "");
		return "shared/error";
	}

	private static int status(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status : 404;
	}

	private static boolean posted(HttpServletRequest request) {
		Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return "POST".equals((method != null) ? method : request.getMethod());
	}

	/** The words of a form that could not be kept, so that they can be copied. */
	private static List<Typed> typed(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((it) -> !UNSPOKEN.contains(it.getKey()) && FieldNames.isKept(it.getKey()))
			.flatMap((it) -> Arrays.stream(it.getValue())
				.map((value) -> new Typed(FieldNames.language(it.getKey()), value.strip())))
			.filter((it) -> it.text().codePoints().anyMatch((sign) -> Character.isWhitespace(sign) || sign > 0x7F))
			.toList();
	}

	private static int spoken(int status) {
		if (SPOKEN.contains(status)) {
			return status;
		}
		return (status < 500) ? 400 : 500;
	}

	private String reference(HttpServletRequest request, int status) {
		StringBuilder reference = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			reference.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		@Nullable Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		log.error("Error {} with reference {}", status, reference, cause);
		return reference.toString();
	}

	/**
	 * Words somebody typed.
	 *
	 * @param language of them, null where it is not known
	 */
	record Typed(@Nullable String language, String text) {

	}

}
