package org.yaksoku.interchange.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.shared.Language;

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
 * Third step: what the columns of the file are for.
 */
@Controller("importColumns")
@RequestMapping("/desk/import/{id}/columns")
class ColumnsController {

	private final ImportService imports;

	private final SheetService sheets;

	ColumnsController(ImportService imports, SheetService sheets) {
		this.imports = imports;
		this.sheets = sheets;
	}

	@GetMapping
	String show(@PathVariable ImportId id, Model model) {
		ImportView file = this.imports.find(id);
		return Places.isOver(file) ? "redirect:" + Places.of(id) : page(file, file.fields(), model);
	}

	@PostMapping
	ModelAndView match(@PathVariable ImportId id, @RequestParam long version, @RequestParam Map<String, String> sent,
			Language language, Model model) {
		ImportView file = this.imports.find(id);
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < file.names().size(); i++) {
			fields.add(sent.getOrDefault("column-" + i, ""));
		}
		List<String> named = fields.stream().filter((it) -> !it.isEmpty()).toList();
		if (named.stream().distinct().count() < named.size() || named.isEmpty()) {
			model.addAttribute("refused", named.isEmpty() ? "none" : "twice");
			return new ModelAndView(page(file, fields, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.imports.match(id, version, fields, language);
		return new ModelAndView("redirect:" + Places.step(id, "check"));
	}

	private String page(ImportView file, List<String> chosen, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("step", "columns");
		model.addAttribute("columns", this.imports.columns(file));
		model.addAttribute("chosen", chosen);
		model.addAttribute("fields", this.sheets.fields(file.kind()));
		return "interchange/import-columns";
	}

}
