package org.yaksoku.site.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.CommaTable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Readable;
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
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			CommaTable table = new CommaTable(bytes);
			table.row(
					Stream
						.concat(Stream.of(say("progress.as-of", language), say("site.topic", language)),
								Stream.of(Figure.values()).map((it) -> say("progress.figure." + it, language)))
						.toList());
			data.topics()
				.forEach((it) -> table.row(row(data,
						(it.name() != null) ? it.name().text() : say("progress.topic.none", language), it.figures())));
			table.row(row(data, say("progress.total", language), data.total()));
			table.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, CommaTable.MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("progress-" + data.asOf() + "-" + language.code() + ".csv")
						.build()
						.toString())
			.body(bytes.toByteArray());
	}

	private ProgressData data(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.data(asked.toScope(), asked.day(), asked.since(), language));
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	private static List<Object> row(ProgressData data, String name, Map<String, Integer> numbers) {
		List<Object> row = new ArrayList<>(List.of(data.asOf(), name));
		row.addAll(numbers.values());
		return row;
	}

}
