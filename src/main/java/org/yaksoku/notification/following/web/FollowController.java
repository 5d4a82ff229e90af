package org.yaksoku.notification.following.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.SystemWork;
import org.yaksoku.notification.following.FollowService;
import org.yaksoku.notification.following.Subject;
import org.yaksoku.notification.mail.MailDesk;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where anybody asks to be told when something changes about a statement or a clause. The
 * answer is the same whether the address follows it already or not.
 */
@Controller
class FollowController {

	private static final String STATEMENT = "/follow/{code:[a-z0-9-]+}";

	private static final String CLAUSE = STATEMENT + "/{key:[0-9]+[a-z]*(?:-[0-9]+[a-z]*)*}";

	private final FollowService follows;

	private final MailDesk mails;

	private final SystemWork system;

	FollowController(FollowService follows, MailDesk mails, SystemWork system) {
		this.follows = follows;
		this.mails = mails;
		this.system = system;
	}

	@GetMapping({ STATEMENT, CLAUSE })
	String show(@PathVariable String code, @PathVariable(required = false) @Nullable String key, Language language,
			Model model) {
		model.addAttribute("followForm", FollowForm.empty());
		return page(this.follows.subject(code, key, language), language, model);
	}

	@PostMapping({ STATEMENT, CLAUSE })
	ModelAndView ask(@PathVariable String code, @PathVariable(required = false) @Nullable String key,
			@Valid FollowForm followForm, BindingResult result, Language language, HttpServletRequest request,
			Model model) {
		Subject subject = this.follows.subject(code, key, language);
		String view = page(subject, language, model);
		if (result.hasErrors()) {
			return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.system.run("following",
				() -> this.follows.ask(followForm.address(), subject, language, request.getRemoteAddr()));
		model.addAttribute("asked", followForm.address().strip());
		return new ModelAndView(view);
	}

	private String page(Subject subject, Language language, Model model) {
		model.addAttribute("subject", subject);
		model.addAttribute("path", subject.path(language));
		model.addAttribute("sends", this.mails.sends());
		return "notification/follow";
	}

}
