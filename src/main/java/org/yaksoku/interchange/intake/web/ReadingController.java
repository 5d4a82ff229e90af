package org.yaksoku.interchange.intake.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.table.Separator;
import org.yaksoku.interchange.table.TableCharset;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableReading;
import org.yaksoku.interchange.table.UnreadableTable;

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
 * Second step: how the file is read, shown by its first rows. Each button changes one
 * thing.
 */
@Controller("importReading")
@RequestMapping("/desk/import/{id}/reading")
class ReadingController {

	private static final int SHOWN = 8;

	private final ImportService imports;

	ReadingController(ImportService imports) {
		this.imports = imports;
	}

	@GetMapping
	String show(@PathVariable ImportId id, Model model) {
		ImportView file = this.imports.find(id);
		return Places.isOver(file) ? "redirect:" + Places.of(id) : page(file, file.reading(), model);
	}

	@PostMapping
	ModelAndView read(@PathVariable ImportId id, @RequestParam long version,
			@RequestParam(required = false) @Nullable TableCharset charset,
			@RequestParam(required = false) @Nullable Separator separator,
			@RequestParam(required = false) @Nullable Integer sheet,
			@RequestParam(required = false) @Nullable Integer header, Model model) {
		ImportView file = this.imports.find(id);
		TableReading now = file.reading();
		boolean text = file.format() == TableFormat.CSV;
		TableReading how = new TableReading((text && charset != null) ? charset : now.charset(),
				(text && separator != null) ? separator : now.separator(), (sheet != null) ? sheet : now.sheet(),
				(header != null) ? Math.max(1, header) : now.header());
		try {
			this.imports.read(id, version, how);
			return new ModelAndView("redirect:" + Places.step(id, "reading"));
		}
		catch (UnreadableTable ex) {
			model.addAttribute("refused", ex.reason());
			return new ModelAndView(page(file, now, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private String page(ImportView file, TableReading how, Model model) {
		List<TableFile.Line> first = this.imports.preview(file, how, SHOWN);
		model.addAttribute("file", file);
		model.addAttribute("step", "reading");
		model.addAttribute("first", first);
		model.addAttribute("width", first.stream().mapToInt((it) -> it.cells().size()).max().orElse(1));
		model.addAttribute("charsets", TableCharset.values());
		model.addAttribute("separators", Separator.values());
		return "interchange/import-reading";
	}

}
