package org.yaksoku.site.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.site.PublicProgress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A figure in a frame on somebody else’s page: no script, no form, and the only pages
 * that others may frame.
 */
@Controller
class EmbedController {

	static final String FRAMED = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors *";

	private final PublicProgress progress;

	EmbedController(PublicProgress progress) {
		this.progress = progress;
	}

	@GetMapping("/{lang:ko|ja|en}/embed/figures/{figure:[a-z-]+}")
	String show(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language, Model model, HttpServletResponse response) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		Board board = Readable.or400(result, () -> this.progress.board(asked.toScope(), asked.day(), language));
		AsOf asOf = board.asOf();
		model.addAttribute("figure", counted);
		model.addAttribute("board", board);
		model.addAttribute("day", asOf.said(language));
		model.addAttribute("sides", language.sides());
		response.setHeader("Content-Security-Policy", FRAMED);
		response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
		return "site/embed-figure";
	}

}
