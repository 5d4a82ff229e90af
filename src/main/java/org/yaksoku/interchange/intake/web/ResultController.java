package org.yaksoku.interchange.intake.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.history.CannotUndo;
import org.yaksoku.interchange.intake.ImportDesk;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.Effect;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.web.Done;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Last step: how far it is, what came of it, and the taking back.
 */
@Controller("importResult")
@RequestMapping("/desk/import/{id}")
class ResultController {

	private static final String SOON = "2";

	private final ImportService imports;

	private final ImportDesk desk;

	private final ActorNames names;

	ResultController(ImportService imports, ImportDesk desk, ActorNames names) {
		this.imports = imports;
		this.desk = desk;
		this.names = names;
	}

	/**
	 * A page about work that goes on comes again by itself, with and without a script.
	 */
	@GetMapping
	String show(@PathVariable ImportId id, @RequestParam(required = false) @Nullable Effect of,
			@RequestParam(defaultValue = "1") int page, Language language, Model model, HttpServletResponse response) {
		ImportView file = this.imports.find(id);
		boolean atWork = this.imports.isAtWork(file);
		if (file.state() == ImportState.RUNNING && !atWork) {
			// it may have ended between the two looks; only what still says so now was
			// interrupted
			file = this.imports.find(id);
		}
		if (file.state() == ImportState.OPEN) {
			return "redirect:"
					+ Places.step(id, file.failure() != null ? "columns" : file.checked() ? "effect" : "reading");
		}
		if (atWork) {
			response.setHeader("Refresh", SOON);
		}
		model.addAttribute("atWork", atWork);
		if (file.state() == ImportState.DONE) {
			rows(file, of, page, language, model);
		}
		return page(file, language, model);
	}

	/** Where the forms below went, asked for again. */
	@GetMapping({ "/reversal", "/removal" })
	String again(@PathVariable ImportId id) {
		return "redirect:" + Places.of(id);
	}

	@PostMapping("/reversal")
	ModelAndView undo(@PathVariable ImportId id, @RequestParam long version, Language language, Model model,
			RedirectAttributes next) {
		try {
			this.imports.undo(id, version, language);
		}
		catch (CannotUndo | Settled ex) {
			model.addAttribute("refused", true);
			return new ModelAndView(page(this.imports.find(id), language, model), HttpStatus.CONFLICT);
		}
		return Done.at(next, "interchange.import.undone", Places.of(id));
	}

	@PostMapping("/removal")
	ModelAndView discard(@PathVariable ImportId id, @RequestParam long version, RedirectAttributes next) {
		this.imports.discard(id, version);
		return Done.at(next, "interchange.import.discarded", Places.START);
	}

	private void rows(ImportView file, @Nullable Effect of, int page, Language language, Model model) {
		Effect shown = (of == Effect.CREATE || of == Effect.UPDATE) ? of
				: (this.imports.counts(file).create() > 0) ? Effect.CREATE : Effect.UPDATE;
		model.addAttribute("of", shown);
		model.addAttribute("rows", this.desk.effects(file, shown, page, language));
	}

	private String page(ImportView file, Language language, Model model) {
		String by = file.importedBy();
		Map<String, String> named = this.names.of((by != null) ? List.of(by) : List.of());
		model.addAttribute("file", file);
		model.addAttribute("step", "result");
		model.addAttribute("counts", this.imports.counts(file));
		model.addAttribute("by", (by != null) ? named.get(by) : null);
		model.addAttribute("undoable", this.imports.canBeUndone(file));
		model.addAttribute("place", Places.of(file.kind()));
		model.addAttribute("list", Places.list(file));
		model.addAttribute("kept", this.desk.kept(file, language));
		return "interchange/import-result";
	}

}
