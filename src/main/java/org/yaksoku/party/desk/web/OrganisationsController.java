package org.yaksoku.party.desk.web;

import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.party.BelowItself;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.desk.OrganisationDesk;
import org.yaksoku.party.desk.OrganisationSheet;
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
 * The organisations both sides name.
 */
@Controller("deskOrganisations")
@RequestMapping("/desk/organisations")
class OrganisationsController {

	static final String HOME = "/desk/organisations";

	private final OrganisationDesk desk;

	private final OrganisationService organisations;

	private final RegisterPages pages;

	private final CurrentUser currentUser;

	private final HistoryFiles files;

	OrganisationsController(OrganisationDesk desk, OrganisationService organisations, RegisterPages pages,
			CurrentUser currentUser, HistoryFiles files) {
		this.desk = desk;
		this.organisations = organisations;
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
		return "party/desk-organisations";
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("organisationForm", OrganisationForm.blank());
		return form(null, language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid OrganisationForm organisationForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors() && this.organisations.bySlug(organisationForm.slug()).isPresent()) {
			result.rejectValue("slug", "Taken");
		}
		if (!result.hasErrors()) {
			try {
				this.organisations.register(organisationForm.toNewOrganisation(false));
				return Done.at(next, "party.done.registered", HOME + "/" + organisationForm.slug());
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(null, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}")
	ModelAndView edit(@PathVariable String slug, Language language, Model model) {
		OrganisationSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return new ModelAndView("redirect:" + HOME + "/" + sheet.slug());
		}
		model.addAttribute("organisationForm", OrganisationForm.of(sheet));
		return new ModelAndView(form(sheet, language, model));
	}

	@PostMapping("/{slug}")
	ModelAndView update(@PathVariable String slug, @Valid OrganisationForm organisationForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		OrganisationSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return conflict(sheet, organisationForm, language);
		}
		if (!result.hasErrors()) {
			try {
				this.organisations.change(sheet.id(), organisationForm.version(),
						organisationForm.toNewOrganisation(sheet.example()));
				return Done.at(next, "party.done.saved", HOME + "/" + slug);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return conflict(this.desk.one(slug, language), organisationForm, language);
			}
			catch (BelowItself ex) {
				result.rejectValue("parent", "Below");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(sheet, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}/history")
	String history(@PathVariable String slug, HistoryForm wanted, Language language, Model model) {
		OrganisationSheet sheet = this.desk.one(slug, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("register", "organisations");
		model.addAttribute("events", this.desk.history(sheet, wanted.page(), language));
		return "party/desk-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/{slug}/history.csv")
	ResponseEntity<byte[]> historyFile(@PathVariable String slug, HistoryForm wanted, Language language) {
		OrganisationSheet sheet = this.desk.one(slug, language);
		return this.files.answer(this.desk.history(sheet, wanted.file(), language), "party", slug, language);
	}

	private String form(@Nullable OrganisationSheet sheet, Language language, Model model) {
		this.pages.rights(model);
		model.addAttribute("sheet", sheet);
		model.addAttribute("kinds", OrganisationKind.values());
		model.addAttribute("sides", this.pages.sides(language));
		model.addAttribute("organisations",
				this.pages.organisations((sheet != null) ? sheet.id().value() : null, language));
		return "party/desk-organisation";
	}

	private ModelAndView conflict(OrganisationSheet now, OrganisationForm yours, Language language) {
		return Conflict.page(HOME + "/" + now.slug(), "organisationForm", now.version(), yours,
				OrganisationForm.of(now), Map.of("parent", this.pages.organisations(null, language)));
	}

}
