package org.yaksoku.interchange.sheet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.sheet.SheetService;
import org.yaksoku.interchange.table.TableFormat;
import org.yaksoku.interchange.table.TableWriter;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tables to take away, and empty ones to be filled in. With {@code labels} they are for
 * people: names of columns and of states in that language; without, for machines.
 */
@Controller
class ExportController {

	private final SheetService sheets;

	private final Clock clock;

	ExportController(SheetService sheets, Clock clock) {
		this.sheets = sheets;
		this.clock = clock;
	}

	@GetMapping("/desk/meetings.csv")
	void meetingsAsText(@RequestParam(defaultValue = "") String labels, Language language, HttpServletResponse response)
			throws IOException {
		write(SheetKind.MEETINGS, null, TableFormat.CSV, labels, language, response);
	}

	@GetMapping("/desk/meetings.xlsx")
	void meetingsAsWorkbook(@RequestParam(defaultValue = "") String labels, Language language,
			HttpServletResponse response) throws IOException {
		write(SheetKind.MEETINGS, null, TableFormat.XLSX, labels, language, response);
	}

	@GetMapping("/desk/statements/{code}/clauses.csv")
	void clausesAsText(@PathVariable String code, @RequestParam(defaultValue = "") String labels, Language language,
			HttpServletResponse response) throws IOException {
		write(SheetKind.CLAUSES, code, TableFormat.CSV, labels, language, response);
	}

	@GetMapping("/desk/statements/{code}/clauses.xlsx")
	void clausesAsWorkbook(@PathVariable String code, @RequestParam(defaultValue = "") String labels, Language language,
			HttpServletResponse response) throws IOException {
		write(SheetKind.CLAUSES, code, TableFormat.XLSX, labels, language, response);
	}

	@GetMapping("/desk/import/templates/{kind}")
	void template(@PathVariable String kind, Language language, HttpServletResponse response) throws IOException {
		SheetKind of = SheetKind.find(kind.replaceFirst("\\.xlsx$", ""))
			.filter(this.sheets.kinds()::contains)
			.orElseThrow(() -> new NotFound(kind));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.sheets.template(of, language, bytes);
		head(response, TableFormat.XLSX, "yaksoku-" + of.word() + "-" + language.code());
		response.getOutputStream().write(bytes.toByteArray());
	}

	private void write(SheetKind kind, @Nullable String statement, TableFormat format, String labels, Language language,
			HttpServletResponse response) throws IOException {
		// whole first: what goes wrong is still an error page
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.sheets.export(kind, statement, format, Language.find(labels).orElse(null), language, bytes);
		head(response, format,
				((statement != null) ? statement + "-" : "") + kind.word() + "-" + LocalDate.now(this.clock));
		response.getOutputStream().write(bytes.toByteArray());
	}

	private static void head(HttpServletResponse response, TableFormat format, String name) {
		response.setContentType(TableWriter.mediaType(format));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(name + ((format == TableFormat.CSV) ? ".csv" : ".xlsx"))
					.build()
					.toString());
	}

}
