package org.yaksoku.progress.sharing.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.sharing.SharedLinks;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Addresses of the overview for people without an account.
 */
@Controller
@RequestMapping("/exec/links")
class SharedLinksController {

	private static final String PAGE = "/exec/links";

	private final SharedLinks links;

	SharedLinksController(SharedLinks links) {
		this.links = links;
	}

	/**
	 * @param series what the form begins with: of which the page before showed figures
	 */
	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String series, Language language, Model model) {
		if (!model.containsAttribute("sharedLinkForm")) {
			model.addAttribute("sharedLinkForm", SharedLinkForm.of(series));
		}
		return page(language, model, HttpStatus.OK);
	}

	/** The next page shows the address, that once. */
	@PostMapping
	ModelAndView create(@Valid SharedLinkForm sharedLinkForm, BindingResult result, Language language, Model model,
			@ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes next) {
		if (!result.hasErrors()) {
			try {
				String token = this.links.make(sharedLinkForm.label(), sharedLinkForm.chosen(), sharedLinkForm.days())
					.value();
				next.addFlashAttribute("address", page.site() + "/shared/overview/" + token);
				return Done.at(next, "progress.links.made", PAGE);
			}
			catch (IllegalArgumentException ex) {
				result.rejectValue("series", "Unknown");
			}
		}
		return page(language, model, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{link}/revocation")
	ModelAndView revoke(@PathVariable UUID link, RedirectAttributes next) {
		this.links.revoke(link);
		return Done.at(next, "progress.links.revoked", PAGE);
	}

	private ModelAndView page(Language language, Model model, HttpStatus status) {
		Offer offer = this.links.offer(language);
		model.addAttribute("links", this.links.list(language));
		model.addAttribute("series",
				offer.series()
					.stream()
					.map((it) -> new Choice(it.slug(), it.name().text(), it.name().language().code()))
					.toList());
		return new ModelAndView("progress/links", status);
	}

}
