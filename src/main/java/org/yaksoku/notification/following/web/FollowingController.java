package org.yaksoku.notification.following.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.following.FollowService;
import org.yaksoku.notification.following.Following;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the reader of a mailbox says yes, sees everything followed from there, and ends
 * it. Following the link alone changes nothing, because programs follow links; a form
 * that a mail program sends by itself ends everything (RFC 8058).
 */
@Controller
@RequestMapping("/following/{token}")
class FollowingController {

	private static final String PAGE = "notification/following";

	private final FollowService follows;

	private final SystemWork system;

	FollowingController(FollowService follows, SystemWork system) {
		this.follows = follows;
		this.system = system;
	}

	@GetMapping
	ModelAndView show(@PathVariable String token, @RequestParam(defaultValue = "false") boolean confirmed,
			Language language, Model model) {
		Optional<Following> following = this.follows.find(new Token(token));
		following.ifPresent((it) -> {
			model.addAttribute("following", it);
			model.addAttribute("reader", language);
			model.addAttribute("confirmed", confirmed && !it.asked());
		});
		return new ModelAndView(PAGE, following.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
	}

	@PostMapping("/confirmation")
	ModelAndView confirm(@PathVariable String token, Language language) {
		this.system.call("following", () -> this.follows.confirm(new Token(token)));
		return back(token, language, "&confirmed=true");
	}

	/**
	 * Ends one thing, or everything; never answered by leading on, as mail programs ask.
	 */
	@PostMapping
	ModelAndView end(@PathVariable String token, @RequestParam(required = false) @Nullable UUID followed,
			Language language, Model model) {
		boolean known = this.follows.find(new Token(token)).isPresent();
		if (known && followed != null
				&& this.system.call("following", () -> this.follows.end(new Token(token), followed)).isPresent()) {
			return back(token, language, "");
		}
		if (known && followed == null) {
			this.system.call("following", () -> this.follows.end(new Token(token)));
		}
		if (known) {
			model.addAttribute("ended", true);
		}
		return new ModelAndView(PAGE, known ? HttpStatus.OK : HttpStatus.NOT_FOUND);
	}

	private static ModelAndView back(String token, Language language, String said) {
		RedirectView view = new RedirectView(
				UriComponentsBuilder.fromPath("/following/{token}").build(token) + "?lang=" + language.code() + said);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		view.setExposeModelAttributes(false);
		return new ModelAndView(view);
	}

}
