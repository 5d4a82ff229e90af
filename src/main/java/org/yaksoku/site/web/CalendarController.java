package org.yaksoku.site.web;

import java.util.List;

import org.yaksoku.interchange.render.CalendarEntry;
import org.yaksoku.interchange.render.CalendarFile;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicCalendar;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Calendars anybody may subscribe to.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/calendar")
class CalendarController {

	private final PublicCalendar calendar;

	private final MessageSource messages;

	CalendarController(PublicCalendar calendar, MessageSource messages) {
		this.calendar = calendar;
		this.messages = messages;
	}

	@GetMapping("/meetings.ics")
	ResponseEntity<byte[]> meetings(Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		return file("meetings", this.calendar.meetings(language, page.site()), language, page);
	}

	@GetMapping("/deadlines.ics")
	ResponseEntity<byte[]> deadlines(Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		return file("deadlines", this.calendar.deadlines(language, page.site()), language, page);
	}

	private ResponseEntity<byte[]> file(String what, List<CalendarEntry> entries, Language language, Page page) {
		String name = this.messages.getMessage("site.calendar." + what, null, language.locale()) + " – "
				+ page.siteName();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(CalendarFile.TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(what + "-" + language.code() + ".ics").build().toString())
			.body(CalendarFile.of(name, language, this.calendar.asOf(), entries));
	}

}
