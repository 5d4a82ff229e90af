package org.yaksoku.site.web;

import jakarta.validation.Valid;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.ProgressPage;
import org.yaksoku.site.PublicProgress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * How far everything is, and the rows behind each number.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/progress")
class ProgressController {

	private final PublicProgress progress;

	ProgressController(PublicProgress progress) {
		this.progress = progress;
	}

	@GetMapping
	String show(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		ProgressPage board = Readable.or400(result,
				() -> this.progress.show(asked.toScope(), asked.day(), asked.since(), language));
		model.addAttribute("progress", board);
		model.addAttribute("sides", language.sides());
		return "site/progress";
	}

	@GetMapping("/changes")
	String changes(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		model.addAttribute("changes", Readable.or400(result,
				() -> this.progress.changes(asked.toScope(), asked.day(), asked.since(), language)));
		model.addAttribute("sides", language.sides());
		return "site/progress-changes";
	}

	@GetMapping("/editions")
	String editions(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		model.addAttribute("grid",
				Readable.or400(result, () -> this.progress.editions(asked.toScope(), asked.day(), language)));
		return "site/progress-editions";
	}

	@GetMapping("/{figure:[a-z-]+}")
	String rows(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language, Model model) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		Lines lines = Readable.or400(result,
				() -> this.progress.lines(counted, asked.toScope(), asked.day(), Asked.none(asked.after()), language));
		AsOf asOf = lines.asOf();
		model.addAttribute("lines", lines);
		model.addAttribute("day", asOf.said(language));
		model.addAttribute("choices", this.progress.offer(asked.toScope(), asOf, language));
		return "site/progress-rows";
	}

}
