package org.yaksoku.site.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Quarter;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.Download;
import org.yaksoku.site.EditionsPage;
import org.yaksoku.site.ProgressPage;
import org.yaksoku.site.PublicProgress;
import org.yaksoku.site.RowsPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

	/** Of now where a day makes no sense. */
	@ModelAttribute("asked")
	Asked asked(@Valid @ModelAttribute("typed") Asked typed, BindingResult result, HttpServletResponse response) {
		return Readable.or422(result, Asked.DAYS, typed, typed.now(), response);
	}

	@GetMapping
	String show(Asked asked, Language language, Model model) {
		ProgressPage board = Readable
			.or400(() -> this.progress.show(asked.toScope(), asked.day(), asked.since(), language));
		model.addAttribute("progress", board);
		String home = "/" + language.code() + "/progress";
		List<Download> files = new ArrayList<>(Download.of(home, asked.query(), "csv", "xlsx", "svg", "json"));
		model.addAttribute("downloads", List.copyOf(files));
		files.addAll(feed(asked, language));
		model.addAttribute("files", files);
		model.addAttribute("sides", language.sides());
		return "site/progress";
	}

	@GetMapping("/changes")
	String changes(Asked asked, Language language, Model model) {
		List<Download> files = new ArrayList<>(
				Download.of("/" + language.code() + "/progress/changes", asked.query(), "csv", "xlsx"));
		model.addAttribute("downloads", List.copyOf(files));
		List<Download> feed = feed(asked, language);
		model.addAttribute("feed", feed);
		files.addAll(feed);
		model.addAttribute("files", files);
		model.addAttribute("changes",
				Readable.or400(() -> this.progress.changes(asked.toScope(), asked.day(), asked.since(), language)));
		model.addAttribute("sides", language.sides());
		return "site/progress-changes";
	}

	@GetMapping("/changes/{kind:[a-z-]+}")
	String moves(@PathVariable String kind, @RequestParam(defaultValue = "1") int page, Asked asked, Language language,
			Model model) {
		ChangeKind known = ChangeKind.of(kind).orElseThrow(() -> new NotFound(kind));
		model.addAttribute("moves", Readable
			.or400(() -> this.progress.moves(known, asked.toScope(), asked.day(), asked.since(), page, language)));
		return "site/progress-moves";
	}

	@GetMapping("/due/{last:[12][0-9]{3}-[01][0-9]-[0-3][0-9]}")
	String due(@PathVariable String last, Asked asked, Language language, Model model) {
		RowsPage rows = Readable.or400(() -> this.progress.dueBy(AsOf.day(last), asked.toScope(), asked.day(),
				Asked.none(asked.after()), language));
		model.addAttribute("lines", rows.lines());
		model.addAttribute("until", AsOf.said(AsOf.day(last), language));
		model.addAttribute("day", rows.day());
		model.addAttribute("choices", rows.choices());
		return "site/progress-due";
	}

	@GetMapping("/editions")
	String editions(Asked asked, Language language, Model model) {
		EditionsPage grid = Readable.or400(() -> this.progress.editions(asked.toScope(), asked.day(), language));
		model.addAttribute("grid", grid);
		if (grid.editions() != null) {
			model.addAttribute("files", Download.of("/" + language.code() + "/progress/editions",
					asked.editions(grid.editions().series()), "csv", "xlsx", "json"));
		}
		return "site/progress-editions";
	}

	@GetMapping("/{figure:[a-z-]+}")
	String rows(@PathVariable String figure, Asked asked, Language language,
			@ModelAttribute(name = "page", binding = false) Page page, Model model) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		RowsPage rows = Readable.or400(
				() -> this.progress.rows(counted, asked.toScope(), asked.day(), Asked.none(asked.after()), language));
		model.addAttribute("lines", rows.lines());
		model.addAttribute("fillsFiles", rows.fillsFiles());
		String here = page.home() + "/progress/" + figure;
		List<Download> files = new ArrayList<>(Download.of(here, asked.number(), "csv", "xlsx", "json"));
		model.addAttribute("downloads", List.copyOf(files));
		// what it is compared with is no part of a number
		String question = asked.number().isEmpty() ? "" : "?" + asked.number();
		files.add(new Download("application/json+oembed", page.siteName(), page.site() + "/oembed?format=json&url="
				+ URLEncoder.encode(page.site() + here + question, StandardCharsets.UTF_8)));
		model.addAttribute("files", files);
		model.addAttribute("frame", page.home() + "/embed/figures/" + figure + question);
		model.addAttribute("day", rows.day());
		Quarter quarter = asked.quarter();
		model.addAttribute("quarter", (quarter != null) ? quarter.said(language) : null);
		model.addAttribute("choices", rows.choices());
		return "site/progress-rows";
	}

	/** Feeds tell of now: what an address says of days is no part of theirs. */
	private static List<Download> feed(Asked asked, Language language) {
		return Download.of("/" + language.code() + "/progress/changes", asked.now().query(), "atom");
	}

}
