package org.yaksoku.site.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.ProgressPage;
import org.yaksoku.site.PublicProgress;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

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
		ProgressPage board = readable(result,
				() -> this.progress.show(asked.toScope(), asked.day(), asked.since(), language));
		model.addAttribute("progress", board);
		model.addAttribute("sides", language.sides());
		model.addAttribute("states", Figure.STATES);
		model.addAttribute("headline", List.of(Figure.COMPLETED, Figure.IN_PROGRESS, Figure.PAST_DUE, Figure.AWAITING));
		model.addAttribute("figActions", Figure.ACTIONS);
		model.addAttribute("figCompleted", Figure.COMPLETED);
		model.addAttribute("figPastDue", Figure.PAST_DUE);
		model.addAttribute("figAwaiting", Figure.AWAITING);
		model.addAttribute("figUnreported", Figure.UNREPORTED);
		model.addAttribute("today", this.progress.today());
		return "site/progress";
	}

	@GetMapping("/changes")
	String changes(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language, Model model) {
		model.addAttribute("changes",
				readable(result, () -> this.progress.changes(asked.toScope(), asked.day(), asked.since(), language)));
		model.addAttribute("sides", language.sides());
		model.addAttribute("today", this.progress.today());
		return "site/progress-changes";
	}

	@GetMapping("/{figure:[a-z-]+}")
	String rows(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language, Model model) {
		Figure counted = Arrays.stream(Figure.values())
			.filter((it) -> it.slug().equals(figure))
			.findFirst()
			.orElseThrow(() -> new NotFound(figure));
		Lines lines = readable(result,
				() -> this.progress.lines(counted, asked.toScope(), asked.day(), Asked.none(asked.after()), language));
		AsOf asOf = lines.asOf();
		model.addAttribute("lines", lines);
		model.addAttribute("day", this.progress.day(asOf.day(), language));
		model.addAttribute("choices", this.progress.offer(asked.toScope(), asOf, language));
		return "site/progress-rows";
	}

	static <T> T readable(BindingResult result, Supplier<T> answer) {
		if (result.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return answer.get();
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

}
