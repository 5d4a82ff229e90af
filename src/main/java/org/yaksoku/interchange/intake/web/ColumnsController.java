package org.yaksoku.interchange.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
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

	private final MessageSource messages;

	ColumnsController(ImportService imports, SheetService sheets, MessageSource messages) {
		this.imports = imports;
		this.sheets = sheets;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable ImportId id, Language language, Model model) {
		ImportView file = this.imports.find(id);
		return Places.isOver(file) ? "redirect:" + Places.of(id) : page(file, file.fields(), language, model);
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
		String refused = named.isEmpty() ? "none" : (named.stream().distinct().count() < named.size()) ? "twice"
				: this.sheets.keys(file.kind()).stream().noneMatch(named::contains) ? "unnamed" : null;
		if (refused != null) {
			model.addAttribute("refused", refused);
			return new ModelAndView(page(file, fields, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.imports.match(id, version, fields, language);
		return new ModelAndView("redirect:" + Places.step(id, "check"));
	}

	/** What a row may be found by, in the words of the page. */
	private String keys(ImportView file, Language language) {
		return this.sheets.keys(file.kind())
			.stream()
			.map((it) -> this.messages.getMessage("interchange.field." + it, null, language.locale()))
			.collect(Collectors.joining(" / "));
	}

	private String page(ImportView file, List<String> chosen, Language language, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("step", "columns");
		model.addAttribute("columns", this.imports.columns(file));
		model.addAttribute("chosen", chosen);
		model.addAttribute("fields", this.sheets.fields(file.kind()));
		model.addAttribute("keys", keys(file, language));
		return "interchange/import-columns";
	}

}
