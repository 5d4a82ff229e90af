package org.yaksoku.party.desk.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.desk.FormerNamePart;
import org.yaksoku.party.desk.OrganisationDesk;
import org.yaksoku.party.desk.OrganisationSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

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

/**
 * Names an organisation had once.
 */
@Controller("deskFormerNames")
@RequestMapping("/desk/organisations/{slug}/former-names")
class FormerNameController {

	private final OrganisationDesk desk;

	private final OrganisationService organisations;

	private final RegisterPages pages;

	private final CurrentUser currentUser;

	FormerNameController(OrganisationDesk desk, OrganisationService organisations, RegisterPages pages,
			CurrentUser currentUser) {
		this.desk = desk;
		this.organisations = organisations;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping("/new")
	String blank(@PathVariable String slug, Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("formerNameForm", FormerNameForm.blank());
		return page(this.desk.one(slug, language), "new", model);
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable String slug, @Valid FormerNameForm formerNameForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		OrganisationSheet sheet = this.desk.one(slug, language);
		if (result.hasErrors()) {
			return new ModelAndView(page(sheet, "new", model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.organisations.remember(sheet.id(), formerNameForm.toNewFormerName(null));
		return done(next, sheet);
	}

	@GetMapping("/{name}")
	String edit(@PathVariable String slug, @PathVariable UUID name, Language language, Model model) {
		OrganisationSheet sheet = this.desk.one(slug, language);
		model.addAttribute("formerNameForm", FormerNameForm.of(part(sheet, name)));
		return page(sheet, name.toString(), model);
	}

	@PostMapping("/{name}")
	ModelAndView update(@PathVariable String slug, @PathVariable UUID name, @Valid FormerNameForm formerNameForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		OrganisationSheet sheet = this.desk.one(slug, language);
		if (result.hasErrors()) {
			return new ModelAndView(page(sheet, name.toString(), model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.organisations.change(sheet.id(), name, formerNameForm.version(),
					formerNameForm.toNewFormerName(part(sheet, name)));
			return done(next, sheet);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			FormerNameForm now = FormerNameForm.of(part(this.desk.one(slug, language), name));
			return Conflict.page(address(sheet, name.toString()), "formerNameForm", now.version(), formerNameForm, now);
		}
	}

	@PostMapping("/{name}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable UUID name, @RequestParam long version,
			Language language, RedirectAttributes next) {
		OrganisationSheet sheet = this.desk.one(slug, language);
		this.organisations.forget(sheet.id(), name, version);
		return Done.at(next, "party.done.removed", OrganisationsController.HOME + "/" + sheet.slug());
	}

	private String page(OrganisationSheet sheet, String name, Model model) {
		this.pages.rights(model);
		model.addAttribute("sheet", sheet);
		model.addAttribute("here", address(sheet, name));
		model.addAttribute("recorded", !name.equals("new"));
		return "party/desk-former-name";
	}

	private static FormerNamePart part(OrganisationSheet sheet, UUID name) {
		return sheet.formerNames()
			.stream()
			.filter((it) -> it.id().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound(name));
	}

	private static String address(OrganisationSheet sheet, String name) {
		return OrganisationsController.HOME + "/" + sheet.slug() + "/former-names/" + name;
	}

	private static ModelAndView done(RedirectAttributes next, OrganisationSheet sheet) {
		return Done.at(next, "party.done.saved", OrganisationsController.HOME + "/" + sheet.slug());
	}

}
