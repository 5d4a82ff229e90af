package org.yaksoku.site.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.validation.Valid;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.Language;
import org.yaksoku.site.ProgressData;
import org.yaksoku.site.PublicProgress;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The same figures as files, for programs and tables.
 */
@Controller
class ProgressFileController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	/** What a spreadsheet would take for a formula. */
	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private final PublicProgress progress;

	private final MessageSource messages;

	ProgressFileController(PublicProgress progress, MessageSource messages) {
		this.progress = progress;
		this.messages = messages;
	}

	@GetMapping("/{lang:ko|ja|en}/progress.json")
	ResponseEntity<ProgressData> json(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(data(asked, result, language));
	}

	/**
	 * A row for each theme and one for all; with a mark at the start, as spreadsheets
	 * want it.
	 */
	@GetMapping("/{lang:ko|ja|en}/progress.csv")
	ResponseEntity<byte[]> csv(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		ProgressData data = data(asked, result, language);
		StringWriter text = new StringWriter();
		text.append('\ufeff');
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(Stream
				.concat(Stream.of(say("progress.as-of", language), say("site.topic", language)),
						Stream.of(Figure.values()).map((it) -> say("progress.figure." + it, language)))
				.toList());
			data.topics()
				.forEach((it) -> csv.writeRecord(row(data,
						(it.name() != null) ? it.name().text() : say("progress.topic.none", language), it.figures())));
			csv.writeRecord(row(data, say("progress.total", language), data.total()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("progress-" + data.asOf() + "-" + language.code() + ".csv")
						.build()
						.toString())
			.body(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private ProgressData data(Asked asked, BindingResult result, Language language) {
		return ProgressController.readable(result,
				() -> this.progress.data(asked.toScope(), asked.day(), asked.since(), language));
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	private static List<String> row(ProgressData data, String name, Map<String, Integer> numbers) {
		List<String> row = new ArrayList<>(
				List.of(data.asOf().toString(), FORMULA.matcher(name).matches() ? "'" + name : name));
		numbers.values().forEach((it) -> row.add(it.toString()));
		return row;
	}

}
