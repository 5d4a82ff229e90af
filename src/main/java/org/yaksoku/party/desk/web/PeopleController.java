package org.yaksoku.party.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.party.PersonService;
import org.yaksoku.party.desk.PersonDesk;
import org.yaksoku.party.desk.PersonSheet;
import org.yaksoku.party.desk.Wanted;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/**
 * The people both sides name.
 */
@Controller("deskPeople")
@RequestMapping("/desk/people")
class PeopleController {

	static final String HOME = "/desk/people";

	private final PersonDesk desk;

	private final PersonService people;

	private final RegisterPages pages;

	private final CurrentUser currentUser;

	private final HistoryFiles files;

	PeopleController(PersonDesk desk, PersonService people, RegisterPages pages, CurrentUser currentUser,
			HistoryFiles files) {
		this.desk = desk;
		this.people = people;
		this.pages = pages;
		this.currentUser = currentUser;
		this.files = files;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String side,
			@RequestParam(defaultValue = "") String missing, @RequestParam(defaultValue = "1") int page,
			Language language, Model model) {
		Wanted wanted = Wanted.of(q, side, missing, page);
		model.addAttribute("wanted", wanted);
		model.addAttribute("list", this.desk.list(wanted, language));
		model.addAttribute("sides", language.sides());
		this.pages.rights(model);
		return "party/desk-people";
	}

	@GetMapping("/new")
	String blank(Model model) {
		this.currentUser.writer();
		model.addAttribute("personForm", PersonForm.blank());
		return form(null, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid PersonForm personForm, BindingResult result, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors()) {
			try {
				// nobody reads it: people have no page of their own for the public
				String slug = "p-" + UUID.randomUUID().toString().substring(0, 13);
				this.people.register(personForm.toNewPerson(slug, false));
				return Done.at(next, "party.done.registered", HOME + "/" + slug);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(null, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}")
	ModelAndView edit(@PathVariable String slug, Language language, Model model) {
		PersonSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return new ModelAndView("redirect:" + HOME + "/" + sheet.slug());
		}
		model.addAttribute("personForm", PersonForm.of(sheet));
		return new ModelAndView(form(sheet, model));
	}

	@PostMapping("/{slug}")
	ModelAndView update(@PathVariable String slug, @Valid PersonForm personForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		PersonSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return conflict(sheet, personForm);
		}
		if (!result.hasErrors()) {
			try {
				this.people.change(sheet.id(), personForm.version(), personForm.toNewPerson(slug, sheet.example()));
				return Done.at(next, "party.done.saved", HOME + "/" + slug);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return conflict(this.desk.one(slug, language), personForm);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(sheet, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}/history")
	String history(@PathVariable String slug, HistoryForm wanted, Language language, Model model) {
		PersonSheet sheet = this.desk.one(slug, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("register", "people");
		model.addAttribute("events", this.desk.history(sheet, wanted.page(), language));
		return "party/desk-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/{slug}/history.csv")
	ResponseEntity<byte[]> historyFile(@PathVariable String slug, HistoryForm wanted, Language language) {
		PersonSheet sheet = this.desk.one(slug, language);
		return this.files.answer(this.desk.history(sheet, wanted.file(), language), "party", slug, language);
	}

	private String form(@Nullable PersonSheet sheet, Model model) {
		this.pages.rights(model);
		model.addAttribute("sheet", sheet);
		return "party/desk-person";
	}

	private static ModelAndView conflict(PersonSheet now, PersonForm yours) {
		return Conflict.page(HOME + "/" + now.slug(), "personForm", now.version(), yours, PersonForm.of(now));
	}

}
