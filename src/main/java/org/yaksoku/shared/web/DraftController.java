package org.yaksoku.shared.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.yaksoku.shared.Moments;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes in what somebody typed and did not save yet: from a script every twenty seconds,
 * or by a button.
 */
@Controller("deskDrafts")
@RequestMapping("/desk/drafts")
class DraftController {

	/** Not of the text: where it belongs, and what is asked anew each time. */
	private static final Set<String> LEFT_OUT = Set.of("draft", "page", "clears");

	private final PersonalDrafts drafts;

	private final MessageSource words;

	DraftController(PersonalDrafts drafts, MessageSource words) {
		this.drafts = drafts;
		this.words = words;
	}

	/** The answer says when, to be shown beside the form. */
	@PostMapping(headers = "X-Draft")
	ResponseEntity<String> keep(@RequestParam String draft, @RequestParam Map<String, String> sent, Locale locale) {
		Instant at = keep(draft, sent);
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_PLAIN)
			.body(this.words.getMessage("shared.draft.kept-at", new Object[] { Moments.minute(at).substring(11) },
					locale));
	}

	@PostMapping
	ModelAndView keep(@RequestParam String draft, @RequestParam String page, @RequestParam Map<String, String> sent,
			RedirectAttributes next) {
		keep(draft, sent);
		return Done.at(next, "shared.draft.done", place(page));
	}

	@PostMapping("/removal")
	ModelAndView discard(@RequestParam String draft, @RequestParam String page, RedirectAttributes next) {
		this.drafts.discard(draft);
		return Done.at(next, "shared.draft.discarded", place(page));
	}

	private Instant keep(String address, Map<String, String> sent) {
		Map<String, String> fields = new LinkedHashMap<>(sent);
		fields.keySet()
			.removeIf((name) -> LEFT_OUT.contains(name) || (!FieldNames.isKept(name) && !name.equals(Opened.FIELD)));
		try {
			return this.drafts.keep(address, fields);
		}
		catch (IllegalArgumentException ex) {
			// without its cause, which would be taken for a form without sense
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** Nobody is sent away from the desk. */
	private static String place(String page) {
		if (!page.matches("/desk/[A-Za-z0-9/-]{1,250}(#[a-z-]{1,40})?")) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

}
