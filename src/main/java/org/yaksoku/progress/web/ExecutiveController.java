package org.yaksoku.progress.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.yaksoku.progress.DrillDown;
import org.yaksoku.progress.ExecutiveDesk;
import org.yaksoku.progress.Overview;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.progress.figures.SideFigures;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Readable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What chairs read in a lift.
 */
@Controller
@RequestMapping("/exec")
class ExecutiveController {

	private final ExecutiveDesk desk;

	ExecutiveController(ExecutiveDesk desk) {
		this.desk = desk;
	}

	/** Where the rows behind the numbers of these pages are read. */
	@ModelAttribute("numbers")
	String numbers() {
		return "/exec";
	}

	/** Of now where a day makes no sense. */
	@ModelAttribute("asked")
	Asked asked(@Valid @ModelAttribute("typed") Asked typed, BindingResult result, HttpServletResponse response) {
		return Readable.or422(result, Asked.DAYS, typed, typed.now(), response);
	}

	@GetMapping
	String show(Asked asked, Language language, Model model) {
		Overview overview = Readable
			.or400(() -> this.desk.overview(asked.toScope(), asked.day(), asked.since(), language));
		model.addAttribute("overview", overview);
		model.addAttribute("sides", language.sides());
		model.addAttribute("day", overview.board().asOf().said(language));
		AsOf before = overview.compared().before();
		model.addAttribute("since", (before != null) ? before.said(language) : null);
		return "progress/overview";
	}

	@GetMapping("/topics/{slug}")
	String topic(@PathVariable String slug, Asked asked, Language language, Model model) {
		return drillDown(Division.TOPIC, slug, asked, language, model);
	}

	@GetMapping("/statements/{slug}")
	String statement(@PathVariable String slug, Asked asked, Language language, Model model) {
		return drillDown(Division.STATEMENT, slug, asked, language, model);
	}

	@GetMapping("/organisations/{slug}")
	String organisation(@PathVariable String slug, Asked asked, Language language, Model model) {
		return drillDown(Division.ORGANISATION, slug, asked, language, model);
	}

	@GetMapping("/changes")
	String changes(Asked asked, Language language, Model model) {
		Scope scope = asked.toScope();
		Offer offer = Readable.or400(() -> this.desk.offer(scope, asked.day(), language));
		Changed changed = Readable.or400(() -> this.desk.changes(scope, offer, asked.since(), language));
		model.addAttribute("offer", offer);
		model.addAttribute("changed", changed);
		model.addAttribute("from", changed.from().said(language));
		model.addAttribute("to", changed.to().said(language));
		model.addAttribute("sides", language.sides());
		return "progress/changes";
	}

	@GetMapping("/compare")
	String compare(Asked asked, Language language, Model model) {
		Scope scope = asked.toScope();
		Offer offer = Readable.or400(() -> this.desk.offer(scope, asked.day(), language));
		model.addAttribute("offer", offer);
		List<SideFigures> halves = this.desk.compare(scope, offer, language);
		model.addAttribute("halves", halves);
		model.addAttribute("waiting", this.desk.waiting(scope, offer, language));
		model.addAttribute("measures", SideFigures.MEASURES);
		// one scale for all bars
		model.addAttribute("most",
				halves.stream()
					.flatMapToInt((it) -> SideFigures.MEASURES.stream().mapToInt((measure) -> it.counts().get(measure)))
					.max()
					.orElse(0));
		model.addAttribute("day", offer.asOf().said(language));
		model.addAttribute("sides", language.sides());
		return "progress/compare";
	}

	@GetMapping("/editions")
	String editions(Asked asked, Language language, Model model) {
		Scope scope = asked.toScope();
		Offer offer = Readable.or400(() -> this.desk.offer(scope, asked.day(), language));
		model.addAttribute("offer", offer);
		model.addAttribute("editions", this.desk.editions(scope, offer, language));
		model.addAttribute("day", offer.asOf().said(language));
		return "progress/editions";
	}

	private String drillDown(Division division, String slug, Asked asked, Language language, Model model) {
		Asked alone = asked.of(division, slug);
		DrillDown drill = Readable
			.or400(() -> this.desk.drillDown(division, slug, alone.toScope(), asked.day(), asked.since(), language));
		model.addAttribute("asked", alone);
		model.addAttribute("drill", drill);
		model.addAttribute("offer", drill.offer());
		model.addAttribute("sides", language.sides());
		return "progress/drill-down";
	}

}
