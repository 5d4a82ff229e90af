package org.yaksoku.site.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.site.ProgressData;
import org.yaksoku.site.ProgressPage;
import org.yaksoku.site.PublicProgress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The same figures as files, for programs and tables, and as pictures.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}")
class ProgressFileController {

	private final PublicProgress progress;

	private final FigureTables tables;

	private final FigurePictures pictures;

	ProgressFileController(PublicProgress progress, FigureTables tables, FigurePictures pictures) {
		this.progress = progress;
		this.tables = tables;
		this.pictures = pictures;
	}

	@GetMapping("/progress.json")
	ResponseEntity<ProgressData> json(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(data(asked, result, language));
	}

	/**
	 * A row for each theme and one for all; with a mark at the start, as spreadsheets
	 * want it.
	 */
	@GetMapping("/progress.csv")
	ResponseEntity<byte[]> csv(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		ProgressData data = data(asked, result, language);
		return this.tables.csv(name(data, language), this.tables.of(data, language));
	}

	@GetMapping("/progress.xlsx")
	ResponseEntity<byte[]> xlsx(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		ProgressData data = data(asked, result, language);
		return this.tables.xlsx(name(data, language), this.tables.of(data, language));
	}

	/** The bars by theme. */
	@GetMapping("/progress.svg")
	ResponseEntity<String> bars(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		return picture(this.pictures.bars(page(asked, result, language), language));
	}

	/** What was completed over time. */
	@GetMapping("/progress/over-time.svg")
	ResponseEntity<String> steps(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		return picture(this.pictures.steps(page(asked, result, language), language));
	}

	@GetMapping("/progress/{figure:[a-z-]+}.json")
	ResponseEntity<Lines> rows(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines(figure, asked, result, language));
	}

	@GetMapping("/progress/{figure:[a-z-]+}.csv")
	ResponseEntity<byte[]> rowsAsText(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language) {
		Lines lines = lines(figure, asked, result, language);
		return this.tables.csv(name(lines, language), rows(lines, language));
	}

	@GetMapping("/progress/{figure:[a-z-]+}.xlsx")
	ResponseEntity<byte[]> rowsAsSheet(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language) {
		Lines lines = lines(figure, asked, result, language);
		return this.tables.xlsx(name(lines, language), rows(lines, language));
	}

	private List<List<@Nullable Object>> rows(Lines lines, Language language) {
		return this.tables.of(lines, language);
	}

	private ProgressPage page(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.show(asked.toScope(), asked.day(), asked.since(), language));
	}

	private ProgressData data(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.data(asked.toScope(), asked.day(), asked.since(), language));
	}

	private Lines lines(String figure, Asked asked, BindingResult result, Language language) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		return Readable.or400(result, () -> this.progress.all(counted, asked.toScope(), asked.day(), language));
	}

	private static ResponseEntity<String> picture(String svg) {
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, FigurePictures.TYPE).body(svg);
	}

	private static String name(ProgressData data, Language language) {
		return "progress-" + data.asOf() + "-" + language.code();
	}

	private static String name(Lines lines, Language language) {
		return lines.figure().slug() + "-" + lines.asOf().day() + "-" + language.code();
	}

}
