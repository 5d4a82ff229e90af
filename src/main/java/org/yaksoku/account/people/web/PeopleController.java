package org.yaksoku.account.people.web;

import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.TooFewAdministrators;
import org.yaksoku.account.people.PeopleDesk;
import org.yaksoku.account.people.PersonSheet;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.web.Done;

/**
 * The people of one's own side, their rights, and whether they may sign in.
 */
@Controller("accountPeople")
@RequestMapping(PeoplePages.USERS)
class PeopleController {

	private final PeopleDesk desk;

	private final PeoplePages pages;

	private final AccountService accounts;

	PeopleController(PeopleDesk desk, PeoplePages pages, AccountService accounts) {
		this.desk = desk;
		this.pages = pages;
		this.accounts = accounts;
	}

	@GetMapping
	String index(Language language, Model model) {
		return this.pages.index(language, model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Language language, Model model) {
		model.addAttribute("personForm", PersonForm.of(this.desk.person(id, language)));
		return this.pages.person(id, language, model);
	}

	@PostMapping("/{id}")
	ModelAndView grant(@PathVariable UUID id, @Valid PersonForm personForm, BindingResult result, Language language,
			Model model, RedirectAttributes next, HttpSession session) {
		PersonSheet before = this.desk.person(id, language);
		if (!result.hasErrors()) {
			try {
				this.accounts.grant(new UserId(id), personForm.version(), Picked.roles(personForm.roles()),
						Picked.organisation(personForm.organisation()));
				boolean same = Picked.roles(personForm.roles()).equals(Picked.roles(before.roles()));
				return (before.me() && !same) ? left(session) : done(next, "account.done.granted");
			}
			catch (TooFewAdministrators ex) {
				result.rejectValue("roles", "TooFewAdministrators");
			}
			catch (IllegalArgumentException | NotFound ex) {
				result.rejectValue("organisation", "Refused");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return overtaken(id, language, model);
			}
		}
		return new ModelAndView(this.pages.person(id, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{id}/deactivation")
	ModelAndView deactivate(@PathVariable UUID id, @RequestParam long version, Language language, Model model,
			RedirectAttributes next, HttpSession session) {
		PersonSheet before = this.desk.person(id, language);
		try {
			this.accounts.deactivate(new UserId(id), version);
			return before.me() ? left(session) : done(next, "account.done.deactivated");
		}
		catch (TooFewAdministrators ex) {
			return again(id, language, model, "account.person.too-few", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return overtaken(id, language, model);
		}
	}

	@PostMapping("/{id}/reactivation")
	ModelAndView reactivate(@PathVariable UUID id, @RequestParam long version, Language language, Model model,
			RedirectAttributes next) {
		try {
			this.accounts.reactivate(new UserId(id), version);
			return done(next, "account.done.reactivated");
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return overtaken(id, language, model);
		}
	}

	/** Nothing was typed here: the page comes back as things stand, and says so. */
	private ModelAndView overtaken(UUID id, Language language, Model model) {
		return again(id, language, model, "account.person.overtaken", HttpStatus.CONFLICT);
	}

	private ModelAndView again(UUID id, Language language, Model model, String why, HttpStatus status) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "personForm");
		model.addAttribute("refused", why);
		model.addAttribute("personForm", PersonForm.of(this.desk.person(id, language)));
		return new ModelAndView(this.pages.person(id, language, model), status);
	}

	/** Whoever changed their own rights has ended their own session. */
	private static ModelAndView left(HttpSession session) {
		session.invalidate();
		return new ModelAndView("redirect:/sign-in?signed-out");
	}

	private static ModelAndView done(RedirectAttributes next, String done) {
		return Done.at(next, done, PeoplePages.USERS);
	}

}
