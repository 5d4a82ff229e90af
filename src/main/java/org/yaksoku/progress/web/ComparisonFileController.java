package org.yaksoku.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.ExecutiveDesk;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.SideFigures;
import org.yaksoku.shared.CommaTable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Readable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The two sides beside each other as a table: a row for each measure, the names of the
 * columns first.
 */
@Controller
class ComparisonFileController {

	private final ExecutiveDesk desk;

	private final MessageSource messages;

	ComparisonFileController(ExecutiveDesk desk, MessageSource messages) {
		this.desk = desk;
		this.messages = messages;
	}

	@GetMapping("/exec/compare.csv")
	ResponseEntity<byte[]> csv(@Valid @ModelAttribute("asked") Asked asked, BindingResult result, Language language) {
		Offer offer = Readable.or400(result, () -> this.desk.offer(asked.toScope(), asked.day(), language));
		List<SideFigures> halves = this.desk.compare(asked.toScope(), offer, language);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, CommaTable.MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("compare-" + offer.asOf().day() + "-" + language.code() + ".csv")
						.build()
						.toString())
			.body(CommaTable.of(rows(halves, offer, language)));
	}

	private List<List<@Nullable Object>> rows(List<SideFigures> halves, Offer offer, Language language) {
		String example = say("shared.example.title", language);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(row(say("progress.as-of", language), say("progress.measure", language), halves,
				(it) -> say("shared.side." + it.side(), language), example));
		String mark = halves.stream().anyMatch(SideFigures::examples) ? example : null;
		SideFigures.MEASURES.forEach((measure) -> rows.add(row(offer.asOf().day(),
				say(halves.get(0).key(measure), language), halves, (it) -> it.counts().get(measure), mark)));
		rows.add(row(offer.asOf().day(), say("progress.measure.answered", language), halves, SideFigures::answered,
				mark));
		rows.add(row(offer.asOf().day(), say("progress.measure.median", language), halves, SideFigures::median, mark));
		rows.add(row(offer.asOf().day(), say("progress.measure.last", language), halves,
				(it) -> (it.last() != null) ? it.last().datetime() : null, mark));
		return rows;
	}

	private static List<@Nullable Object> row(Object day, String measure, List<SideFigures> halves,
			Function<SideFigures, @Nullable Object> number, @Nullable String mark) {
		List<@Nullable Object> row = new ArrayList<>(List.of(day, measure));
		halves.forEach((it) -> row.add(number.apply(it)));
		row.add(mark);
		return row;
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
