package org.yaksoku.progress.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.sharing.LinkOver;
import org.yaksoku.progress.sharing.LinkToken;
import org.yaksoku.progress.sharing.SharedLinks;
import org.yaksoku.progress.sharing.SharedOverview;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The overview by an address. No cookie, no search engine, and the address is told to no
 * page it leads to.
 */
@Controller
class SharedOverviewController {

	private final SharedLinks links;

	SharedOverviewController(SharedLinks links) {
		this.links = links;
	}

	@GetMapping("/shared/overview/{token}")
	ModelAndView show(@PathVariable String token, Language language, Model model, HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
		try {
			SharedOverview overview = this.links.open(new LinkToken(token), language);
			model.addAttribute("overview", overview);
			model.addAttribute("asked", Asked.of(overview.series()));
			model.addAttribute("sides", language.sides());
			return new ModelAndView("progress/shared");
		}
		catch (LinkOver ex) {
			return new ModelAndView("progress/shared-over", HttpStatus.GONE);
		}
	}

}
