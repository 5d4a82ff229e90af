package org.yaksoku.interchange.intake.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableRefusal;
import org.yaksoku.interchange.table.UnreadableTable;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * First step: a file is sent. Below it stand the files that came before.
 */
@Controller("importStart")
@RequestMapping("/desk/import")
class ImportsController {

	private final ImportService imports;

	private final SheetService sheets;

	ImportsController(ImportService imports, SheetService sheets) {
		this.imports = imports;
		this.sheets = sheets;
	}

	@GetMapping
	String index(@RequestParam(required = false) @Nullable SheetKind kind,
			@RequestParam(defaultValue = "") String statement, Language language, Model model) {
		model.addAttribute("importForm", ImportForm.of((kind != null) ? kind : SheetKind.ACTIONS, statement));
		return page(language, model);
	}

	@PostMapping
	ModelAndView create(@Valid ImportForm importForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!importForm.hasFile()) {
			result.rejectValue("file", "Nothing.importForm");
		}
		if (importForm.kind() == SheetKind.CLAUSES && importForm.of() == null) {
			result.rejectValue("statement", "Nothing.importForm.statement");
		}
		if (!result.hasErrors()) {
			try {
				ImportId id = this.imports.begin(importForm.kind(), importForm.of(), importForm.name(),
						importForm.bytes());
				return new ModelAndView("redirect:" + place(this.imports.find(id), next));
			}
			catch (UnreadableTable ex) {
				result.rejectValue("file", "TableRefusal." + ex.reason());
				status = status(ex.reason());
			}
		}
		return new ModelAndView(page(language, model), status);
	}

	/** A file that is known leads to what became of it. */
	private static String place(ImportView file, RedirectAttributes next) {
		if (file.state() == ImportState.DONE || file.state() == ImportState.RUNNING) {
			next.addFlashAttribute("done", "interchange.import.known");
			return Places.of(file.id());
		}
		return Places.step(file.id(), "reading");
	}

	static HttpStatus status(TableRefusal reason) {
		return switch (reason) {
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case OLD_EXCEL, ENCRYPTED, ACTIVE_CONTENT, EXTERNAL_REFERENCE, NOT_A_TABLE ->
				HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

	private String page(Language language, Model model) {
		model.addAttribute("imports", this.imports.list());
		model.addAttribute("kinds", this.sheets.kinds());
		model.addAttribute("statements", this.sheets.statements(language));
		return "interchange/import-start";
	}

}
