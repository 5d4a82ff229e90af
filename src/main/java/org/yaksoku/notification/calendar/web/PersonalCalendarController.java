package org.yaksoku.notification.calendar.web;

import org.yaksoku.account.SystemWork;
import org.yaksoku.interchange.render.CalendarFile;
import org.yaksoku.notification.calendar.PersonalCalendar;
import org.yaksoku.notification.mail.Token;
import org.yaksoku.shared.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar of whoever holds its address.
 */
@Controller
class PersonalCalendarController {

	private final PersonalCalendar calendar;

	private final SystemWork system;

	PersonalCalendarController(PersonalCalendar calendar, SystemWork system) {
		this.calendar = calendar;
		this.system = system;
	}

	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<byte[]> show(@PathVariable String token) {
		byte[] file = this.system.call("calendar", () -> this.calendar.find(new Token(token)))
			.orElseThrow(() -> new NotFound("calendar"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(CalendarFile.TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("yaksoku.ics").build().toString())
			.body(file);
	}

}
