package org.yaksoku.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.EnclosedFile;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.progress.BriefingCopies;
import org.yaksoku.progress.BriefingDesk;
import org.yaksoku.progress.BriefingSheet;
import org.yaksoku.progress.NewBriefing;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Assets;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.SiteNames;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A briefing as a document: one sheet for each language, its figures as a table inside.
 */
@Component
class BriefingPaper {

	private final BriefingDesk desk;

	private final BriefingCopies copies;

	private final Papers papers;

	private final SiteNames names;

	private final Assets assets;

	private final MessageSource messages;

	private final Clock clock;

	BriefingPaper(BriefingDesk desk, BriefingCopies copies, Papers papers, SiteNames names, Assets assets,
			MessageSource messages, Clock clock) {
		this.desk = desk;
		this.copies = copies;
		this.papers = papers;
		this.names = names;
		this.assets = assets;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The document as a page for a browser.
	 * @throws IllegalArgumentException where a day makes no sense
	 */
	String preview(NewBriefing briefing, Page page) {
		return this.papers.preview(paper(briefing, page, null, this.desk.sheets(briefing)));
	}

	/**
	 * Prints a copy and keeps it.
	 * @param question what was asked for, as an address says it
	 * @return the number of the copy
	 */
	long print(NewBriefing briefing, String question, Page page) {
		Map<Language, BriefingSheet> sheets = this.desk.sheets(briefing);
		long number = this.copies.next();
		byte[] content = this.papers.print(paper(briefing, page, number, sheets));
		LocalDate day = sheets.values().iterator().next().overview().board().asOf().day();
		String languages = briefing.languages().stream().map(Language::code).collect(Collectors.joining("-"));
		this.copies.keep(number, briefing, day, question, name(briefing, "briefing", day, languages) + ".pdf", content);
		return number;
	}

	private Paper paper(NewBriefing briefing, Page page, @Nullable Long number, Map<Language, BriefingSheet> sheets) {
		List<Paper.Sheet> printed = new ArrayList<>();
		List<EnclosedFile> files = new ArrayList<>();
		sheets.forEach((language, sheet) -> {
			printed.add(new Paper.Sheet(language, model(briefing, page, number, sheet, language)));
			files.add(new EnclosedFile(
					name(briefing, "figures", sheet.overview().board().asOf().day(), language.code()) + ".csv",
					"text/csv", say("progress.briefing.table", language), this.desk.table(sheet, language)));
		});
		return new Paper("progress/paper-briefing", page.site(), printed, files);
	}

	private Map<String, Object> model(NewBriefing briefing, Page page, @Nullable Long number, BriefingSheet sheet,
			Language language) {
		Map<String, Object> model = new HashMap<>();
		model.put("page", new Page(language, page.path(), null, page.site(), false, this.names.in(language), null));
		model.put("siteName", this.names.in(language));
		model.put("code", language.code());
		model.put("css", this.assets.css());
		model.put("icon", this.assets.icon());
		model.put("sheet", sheet);
		model.put("day", sheet.day());
		model.put("sides", language.sides());
		model.put("internal", briefing.internal());
		model.put("address", address(briefing, page, sheet, language));
		AsOf before = sheet.compared().before();
		if (before != null) {
			model.put("before", before.said(language));
		}
		if (sheet.changed() != null) {
			model.put("from", sheet.changed().from().said(language));
		}
		if (number != null) {
			model.put("copy",
					this.messages.getMessage("progress.briefing.copy.printed",
							new Object[] { String.valueOf(number), DateWords.of(language).time(this.clock.instant()) },
							language.locale()));
		}
		return model;
	}

	/** Where anybody finds the same figures. */
	private static String address(NewBriefing briefing, Page page, BriefingSheet sheet, Language language) {
		String series = briefing.scope().series();
		return page.site() + "/" + language.code() + "/progress?as-of=" + sheet.day().datetime()
				+ ((series != null) ? "&series=" + series : "");
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	private static String name(NewBriefing briefing, String what, LocalDate day, String languages) {
		String series = briefing.scope().series();
		return ((series != null) ? series + "-" : "") + what + "-" + day + "-" + languages;
	}

}
