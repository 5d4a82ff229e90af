package org.yaksoku.interchange.intake.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportCounts;
import org.yaksoku.interchange.intake.ImportDesk;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Fifth step: what the file would do; and the doing of it.
 */
@Controller("importEffect")
@RequestMapping("/desk/import/{id}/effect")
class EffectController {

	private final ImportService imports;

	private final ImportDesk desk;

	EffectController(ImportService imports, ImportDesk desk) {
		this.imports = imports;
		this.desk = desk;
	}

	@GetMapping
	String show(@PathVariable ImportId id, @RequestParam(required = false) @Nullable Effect of,
			@RequestParam(defaultValue = "1") int page, Language language, Model model) {
		ImportView file = this.imports.find(id);
		if (Places.isOver(file)) {
			return "redirect:" + Places.of(id);
		}
		return file.checked() ? page(file, of, page, language, model) : "redirect:" + Places.step(id, "columns");
	}

	/** Writes it; a second press leads to what the first one did. */
	@PostMapping
	ModelAndView carryOut(@PathVariable ImportId id, @RequestParam long version, Language language, Model model) {
		ImportView file = this.imports.find(id);
		if (file.state() == ImportState.DONE || file.state() == ImportState.RUNNING && this.imports.isAtWork(file)) {
			return new ModelAndView("redirect:" + Places.of(id));
		}
		if (!this.imports.counts(file).writes()) {
			model.addAttribute("nothing", true);
			return new ModelAndView(page(file, null, 1, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.imports.start(id, version);
		}
		catch (Stale ex) {
			ImportView now = this.imports.find(id);
			if (Places.isOver(now)) {
				return new ModelAndView("redirect:" + Places.of(id));
			}
			throw ex;
		}
		this.imports.carryOut(this.imports.find(id), language);
		return new ModelAndView("redirect:" + Places.of(id));
	}

	private String page(ImportView file, @Nullable Effect of, int page, Language language, Model model) {
		ImportCounts counts = this.imports.counts(file);
		Effect shown = (of != null && of != Effect.SKIP) ? of
				: (counts.update() > 0) ? Effect.UPDATE : (counts.create() > 0) ? Effect.CREATE : Effect.UNCHANGED;
		model.addAttribute("file", file);
		model.addAttribute("step", "effect");
		model.addAttribute("counts", counts);
		model.addAttribute("of", shown);
		model.addAttribute("rows", this.desk.effects(file, shown, page, language));
		return "interchange/import-effect";
	}

}
