package org.yaksoku.site.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.Readable;
import org.yaksoku.site.EditionsData;
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
		return this.tables.csv(name(data, language), this.tables.of(data, language), new HttpHeaders());
	}

	@GetMapping("/progress.xlsx")
	ResponseEntity<byte[]> xlsx(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		ProgressData data = data(asked, result, language);
		return this.tables.xlsx(name(data, language), this.tables.of(data, language), new HttpHeaders());
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

	/** A row for each theme in each edition. */
	@GetMapping("/progress/editions.csv")
	ResponseEntity<byte[]> editionsAsText(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		EditionsData data = editions(asked, result, language);
		return this.tables.csv(name(data, language), this.tables.of(data, language), new HttpHeaders());
	}

	@GetMapping("/progress/editions.xlsx")
	ResponseEntity<byte[]> editionsAsSheet(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		EditionsData data = editions(asked, result, language);
		return this.tables.xlsx(name(data, language), this.tables.of(data, language), new HttpHeaders());
	}

	@GetMapping("/progress/editions.json")
	ResponseEntity<EditionsData> editionsAsData(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(editions(asked, result, language));
	}

	private EditionsData editions(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.editionsData(asked.toScope(), asked.day(), language));
	}

	private static String name(EditionsData data, Language language) {
		return "editions-" + data.series() + "-" + data.asOf() + "-" + language.code();
	}

	@GetMapping("/progress/changes.csv")
	ResponseEntity<byte[]> changesAsText(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		Changed changed = changes(asked, result, language);
		return this.tables.csv(name(changed, language), this.tables.of(changed, language), new HttpHeaders());
	}

	@GetMapping("/progress/changes.xlsx")
	ResponseEntity<byte[]> changesAsSheet(@Valid @ModelAttribute("asked") Asked asked, BindingResult result,
			Language language) {
		Changed changed = changes(asked, result, language);
		return this.tables.xlsx(name(changed, language), this.tables.of(changed, language), new HttpHeaders());
	}

	private Changed changes(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result,
				() -> this.progress.allChanges(asked.toScope(), asked.day(), asked.since(), language));
	}

	private static String name(Changed changed, Language language) {
		return "changes-" + changed.from().day() + "-" + changed.to().day() + "-" + language.code();
	}

	/** Of very many rows a file holds the first; it names the one that follows. */
	@GetMapping("/progress/{figure:[a-z-]+}.json")
	ResponseEntity<Lines> rows(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		Lines lines = lines(figure, asked, result, language);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.headers(FigureTables.following(next(lines, asked, page)))
			.body(lines);
	}

	@GetMapping("/progress/{figure:[a-z-]+}.csv")
	ResponseEntity<byte[]> rowsAsText(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		Lines lines = lines(figure, asked, result, language);
		return this.tables.csv(name(figure, lines, language), rows(lines, asked, language, page),
				FigureTables.following(next(lines, asked, page)));
	}

	@GetMapping("/progress/{figure:[a-z-]+}.xlsx")
	ResponseEntity<byte[]> rowsAsSheet(@PathVariable String figure, @Valid @ModelAttribute("asked") Asked asked,
			BindingResult result, Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		Lines lines = lines(figure, asked, result, language);
		return this.tables.xlsx(name(figure, lines, language), rows(lines, asked, language, page),
				FigureTables.following(next(lines, asked, page)));
	}

	private List<List<@Nullable Object>> rows(Lines lines, Asked asked, Language language, Page page) {
		return this.tables.endingWith(next(lines, asked, page), this.tables.of(lines, language), language);
	}

	private static @Nullable String next(Lines lines, Asked asked, Page page) {
		return (lines.next() != null) ? page.canonical() + "?" + (asked.number().isEmpty() ? "" : asked.number() + "&")
				+ "after=" + lines.next() : null;
	}

	private ProgressPage page(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.show(asked.toScope(), asked.day(), asked.since(), language));
	}

	private ProgressData data(Asked asked, BindingResult result, Language language) {
		return Readable.or400(result, () -> this.progress.data(asked.toScope(), asked.day(), asked.since(), language));
	}

	private Lines lines(String figure, Asked asked, BindingResult result, Language language) {
		Figure counted = Figure.of(figure).orElseThrow(() -> new NotFound(figure));
		return Readable.or400(result,
				() -> this.progress.all(counted, asked.toScope(), asked.day(), Asked.none(asked.after()), language));
	}

	private static ResponseEntity<String> picture(String svg) {
		return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, FigurePictures.TYPE).body(svg);
	}

	private static String name(ProgressData data, Language language) {
		return "progress-" + data.asOf() + "-" + language.code();
	}

	private static String name(String figure, Lines lines, Language language) {
		return figure + "-" + lines.asOf().day() + "-" + language.code();
	}

}
