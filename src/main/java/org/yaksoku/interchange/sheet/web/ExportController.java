package org.yaksoku.interchange.sheet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
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
	void meetingsAsText(@RequestParam(defaultValue = "") String labels, Language language, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(SheetKind.MEETINGS, null, TableFormat.CSV, labels, language, request, response);
	}

	@GetMapping("/desk/meetings.xlsx")
	void meetingsAsWorkbook(@RequestParam(defaultValue = "") String labels, Language language,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(SheetKind.MEETINGS, null, TableFormat.XLSX, labels, language, request, response);
	}

	@GetMapping("/desk/statements/{code}/clauses.csv")
	void clausesAsText(@PathVariable String code, @RequestParam(defaultValue = "") String labels, Language language,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(SheetKind.CLAUSES, code, TableFormat.CSV, labels, language, request, response);
	}

	@GetMapping("/desk/statements/{code}/clauses.xlsx")
	void clausesAsWorkbook(@PathVariable String code, @RequestParam(defaultValue = "") String labels, Language language,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(SheetKind.CLAUSES, code, TableFormat.XLSX, labels, language, request, response);
	}

	@GetMapping("/desk/actions.csv")
	void actionsAsText(@RequestParam(defaultValue = "") String labels, Language language, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(SheetKind.ACTIONS, null, TableFormat.CSV, labels, language, request, response);
	}

	@GetMapping("/desk/actions.xlsx")
	void actionsAsWorkbook(@RequestParam(defaultValue = "") String labels, Language language,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(SheetKind.ACTIONS, null, TableFormat.XLSX, labels, language, request, response);
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

	/** The head is written with the first byte: before that, an error is still a page. */
	private void write(SheetKind kind, @Nullable String statement, TableFormat format, String labels, Language language,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		String name = ((statement != null) ? statement + "-" : "") + kind.word() + "-" + LocalDate.now(this.clock);
		OutputStream to = new OutputStream() {
			private @Nullable OutputStream body;

			@Override
			public void write(int sign) throws IOException {
				write(new byte[] { (byte) sign }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				OutputStream open = this.body;
				if (open == null) {
					head(response, format, name);
					open = response.getOutputStream();
					this.body = open;
				}
				open.write(bytes, from, length);
			}
		};
		this.sheets.export(kind, statement, request.getParameterMap(), format, Language.find(labels).orElse(null),
				language, to);
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
