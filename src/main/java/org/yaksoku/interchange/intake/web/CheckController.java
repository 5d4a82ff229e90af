package org.yaksoku.interchange.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportDesk;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportService;
import org.yaksoku.interchange.intake.ImportService.Cell;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.Problem;
import org.yaksoku.interchange.sheet.Scope;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableWriter;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Done;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
 * Fourth step: what stands against rows, mended here or in the file.
 */
@Controller("importCheck")
@RequestMapping("/desk/import/{id}")
class CheckController {

	private static final String CELL = "cell-";

	private final ImportService imports;

	private final ImportDesk desk;

	private final MessageSource words;

	CheckController(ImportService imports, ImportDesk desk, MessageSource words) {
		this.imports = imports;
		this.desk = desk;
		this.words = words;
	}

	@GetMapping("/check")
	String show(@PathVariable ImportId id, @RequestParam(defaultValue = "1") int page, Model model) {
		ImportView file = this.imports.find(id);
		if (Places.isOver(file) || !file.checked()) {
			return "redirect:" + (Places.isOver(file) ? Places.of(id) : Places.step(id, "columns"));
		}
		Scope.MoveReason reason = file.reason();
		return page(file, page, (reason != null) ? reason.words() : "", model);
	}

	/** One form for the page; a button beside a suggestion takes that one alone. */
	@PostMapping("/check")
	ModelAndView mend(@PathVariable ImportId id, @RequestParam long version,
			@RequestParam(required = false) @Nullable String use,
			@RequestParam(required = false) @Nullable String reason, @RequestParam Map<String, String> sent,
			@RequestParam(defaultValue = "1") int page, Language language, Model model, RedirectAttributes next) {
		if (use != null) {
			this.imports.use(id, version, Cell.of(use), language);
		}
		else {
			Map<Cell, String> cells = new HashMap<>();
			sent.forEach((name, words) -> {
				if (name.startsWith(CELL)) {
					cells.put(Cell.of(name.substring(CELL.length())), words);
				}
			});
			this.imports.mend(id, version, cells, language);
			if (reason != null && reason.strip().length() > ImportService.LONGEST_REASON) {
				// what was typed into cells is kept with the file, the reason in its
				// field
				model.addAttribute("refused", true);
				return new ModelAndView(page(this.imports.find(id), page, reason, model),
						HttpStatus.UNPROCESSABLE_CONTENT);
			}
			explain(id, reason, language);
		}
		return Done.at(next, "interchange.import.mended", Places.step(id, "check") + "?page=" + page);
	}

	/** Only where it was asked for, and only what is new. */
	private void explain(ImportId id, @Nullable String reason, Language language) {
		ImportView file = this.imports.find(id);
		Scope.MoveReason before = file.reason();
		if (reason != null && !reason.strip().equals((before != null) ? before.words() : "")) {
			this.imports.explain(id, file.version(), reason, language);
		}
	}

	private String page(ImportView file, int page, String reason, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("step", "check");
		model.addAttribute("counts", this.imports.counts(file));
		model.addAttribute("problems", this.desk.problems(file, page));
		model.addAttribute("asksForReason", this.imports.asksForReason(file));
		model.addAttribute("reason", reason);
		return "interchange/import-check";
	}

	/** The file with a column that says what is wrong, to be mended in a spreadsheet. */
	@GetMapping("/problems")
	void write(@PathVariable ImportId id, Language language, HttpServletResponse response) throws IOException {
		ImportView file = this.imports.find(id);
		String name = file.fileName().replaceFirst("\\.[^.]*$", "")
				+ ((file.format() == TableFormat.CSV) ? ".csv" : ".xlsx");
		response.setContentType(TableWriter.mediaType(file.format()));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		this.desk.write(file, (it) -> said(it, language),
				this.words.getMessage("interchange.field.problem", null, language.locale()),
				response.getOutputStream());
	}

	private String said(Problem problem, Language reader) {
		String field = this.words.getMessage("interchange.field." + problem.field(), null, reader.locale());
		return field + ": " + this.words.getMessage("interchange.problem." + problem.kind(),
				new Object[] { problem.value() }, reader.locale());
	}

}
