package org.yaksoku.account.people.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.AccountView;
import org.yaksoku.account.OpenSessions;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.StepUp;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

/**
 * One's own account: names and language, password, and where one is signed in.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private final AccountService accounts;

	private final OpenSessions sessions;

	private final NewPassword passwords;

	private final StepUp stepUp;

	AccountController(AccountService accounts, OpenSessions sessions, NewPassword passwords, StepUp stepUp) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.stepUp = stepUp;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInUser user, Language language, HttpSession session, Model model) {
		model.addAttribute("profileForm", ProfileForm.of(this.accounts.find(user.id())));
		return page(language, session, model);
	}

	@PostMapping
	ModelAndView update(@AuthenticationPrincipal SignedInUser user, @Valid ProfileForm profileForm,
			BindingResult result, Language language, HttpSession session, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				this.accounts.introduce(user.id(), profileForm.version(), profileForm.toProfile());
				return done(next, "account.done.saved");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				ProfileForm now = ProfileForm.of(this.accounts.find(user.id()));
				return Conflict.page("/account", "profileForm", now.version(), profileForm, now);
			}
		}
		return new ModelAndView(page(language, session, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/password")
	String password(Model model) {
		model.addAttribute("passwordForm", new PasswordForm("", ""));
		return "account/password";
	}

	@PostMapping("/password")
	ModelAndView change(@AuthenticationPrincipal SignedInUser user, PasswordForm passwordForm, BindingResult result,
			HttpServletRequest request, RedirectAttributes next) {
		AccountView account = this.accounts.find(user.id());
		this.passwords.check(result, "password", passwordForm.password(), account.name(), account.email());
		if (!this.stepUp.confirms(passwordForm.oldPassword())) {
			result.rejectValue("oldPassword", "Wrong");
		}
		if (result.hasErrors()) {
			return new ModelAndView("account/password", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.accounts.choosePassword(user.id(), passwordForm.password(), request.getSession().getId());
		request.changeSessionId();
		return done(next, "account.done.password");
	}

	@PostMapping("/sessions/others/end")
	ModelAndView endOthers(HttpSession session, RedirectAttributes next) {
		this.sessions.endOthers(session.getId());
		return done(next, "account.done.ended");
	}

	@PostMapping("/sessions/{key}/end")
	ModelAndView end(@PathVariable UUID key, HttpSession session, RedirectAttributes next) {
		boolean mine = this.sessions.mine(session.getId())
			.stream()
			.anyMatch((it) -> it.current() && it.key().equals(key));
		if (mine) {
			session.invalidate();
			return new ModelAndView("redirect:/sign-in?signed-out");
		}
		this.sessions.end(key);
		return done(next, "account.done.ended");
	}

	private String page(Language language, HttpSession session, Model model) {
		model.addAttribute("languages", language.first());
		model.addAttribute("places", this.sessions.mine(session.getId()).stream().map(SessionRow::of).toList());
		return "account/account";
	}

	private static ModelAndView done(RedirectAttributes next, String done) {
		return Done.at(next, done, "/account");
	}

}
