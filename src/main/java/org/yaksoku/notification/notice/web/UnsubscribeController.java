package org.yaksoku.notification.notice.web;

import java.util.Optional;

import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.mail.MailKind;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.notification.notice.Unsubscribing;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends mails without a sign-in: a mail program sends the form by itself (RFC 8058), a
 * person reads first what it does. Following the link alone changes nothing, because
 * programs follow links.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribeController {

	private final Unsubscribing unsubscribing;

	private final SystemWork system;

	UnsubscribeController(Unsubscribing unsubscribing, SystemWork system) {
		this.unsubscribing = unsubscribing;
		this.system = system;
	}

	@GetMapping
	ModelAndView show(@PathVariable String token, Model model) {
		return page(this.unsubscribing.find(new Token(token)), false, model);
	}

	@PostMapping
	ModelAndView end(@PathVariable String token, Model model) {
		return page(this.system.call("unsubscribe", () -> this.unsubscribing.end(new Token(token))), true, model);
	}

	private static ModelAndView page(Optional<MailKind> kind, boolean ended, Model model) {
		kind.ifPresent((it) -> model.addAttribute("kind", it));
		model.addAttribute("ended", ended);
		return new ModelAndView("notification/unsubscribe", kind.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
	}

}
