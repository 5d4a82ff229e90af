package org.yaksoku.progress.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.yaksoku.progress.ExecutiveDesk;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Quarter;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Readable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The rows behind each number of the pages for chairs, with the way back to them.
 */
@Controller
@RequestMapping("/exec/progress")
class ExecutiveRowsController {

	private final ExecutiveDesk desk;

	ExecutiveRowsController(ExecutiveDesk desk) {
		this.desk = desk;
	}

	/** Where further numbers lead. */
	@ModelAttribute("numbers")
	String numbers() {
		return "/exec";
	}

	/** Of now where a day makes no sense. */
	@ModelAttribute("asked")
	Asked asked(@Valid @ModelAttribute("typed") Asked typed, BindingResult result, HttpServletResponse response) {
		return Readable.or422(result, Asked.DAYS, typed, typed.now(), response);
	}

	@GetMapping("/{figure}")
	String rows(@PathVariable String figure, Asked asked, Language language, Model model) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		Offer offer = offer(asked, language, model);
		Lines lines = Readable
			.or400(() -> this.desk.rows(counted, asked.toScope(), offer, Asked.none(asked.after()), language));
		model.addAttribute("lines", lines);
		Quarter quarter = asked.quarter();
		model.addAttribute("quarter", (quarter != null) ? quarter.said(language) : null);
		return "progress/rows";
	}

	@GetMapping("/due/{last}")
	String due(@PathVariable String last, Asked asked, Language language, Model model) {
		Offer offer = offer(asked, language, model);
		LocalDate until = Readable.or400(() -> AsOf.day(last));
		model.addAttribute("lines", Readable
			.or400(() -> this.desk.dueBy(until, asked.toScope(), offer, Asked.none(asked.after()), language)));
		model.addAttribute("until", AsOf.said(until, language));
		return "progress/due";
	}

	@GetMapping("/changes/{kind}")
	String moves(@PathVariable String kind, @RequestParam(defaultValue = "1") int page, Asked asked, Language language,
			Model model) {
		ChangeKind known = ChangeKind.of(kind).orElseThrow(() -> new NotFound(kind));
		Offer offer = offer(asked, language, model);
		model.addAttribute("moves",
				Readable.or400(() -> this.desk.moves(known, asked.toScope(), offer, asked.since(), page, language)));
		return "progress/moves";
	}

	/** The reports of the other side that one side answered. */
	@GetMapping("/answers/{by}")
	String answers(@PathVariable String by, Asked asked, Language language, Model model) {
		Side side = Arrays.stream(Side.values())
			.filter((it) -> it.name().toLowerCase(Locale.ROOT).equals(by))
			.findFirst()
			.orElseThrow(() -> new NotFound(by));
		Offer offer = offer(asked, language, model);
		model.addAttribute("answers", this.desk.answers(side, asked.toScope(), offer, language));
		return "progress/answers";
	}

	private Offer offer(Asked asked, Language language, Model model) {
		Scope scope = Readable.or400(asked::toScope);
		Offer offer = Readable.or400(() -> this.desk.offer(scope, asked.day(), language));
		model.addAttribute("offer", offer);
		model.addAttribute("day", offer.asOf().said(language));
		Division division = asked.division();
		String part = asked.part();
		if (division != null && part != null) {
			model.addAttribute("division", division);
			model.addAttribute("name", this.desk.name(division, part, language));
		}
		return offer;
	}

}
