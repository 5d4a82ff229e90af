package org.yaksoku.notification.calendar.web;

import org.yaksoku.notification.calendar.CalendarLinks;
import org.yaksoku.notification.mail.PortalAddress;
import org.yaksoku.shared.web.Done;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes the address of one’s own calendar, and takes it back.
 */
@Controller
@RequestMapping("/account/notices/calendar")
class CalendarLinkController {

	private static final String PAGE = "/account/notices";

	private final CalendarLinks links;

	private final PortalAddress portal;

	CalendarLinkController(CalendarLinks links, PortalAddress portal) {
		this.links = links;
		this.portal = portal;
	}

	/** The next page shows the address, that once. */
	@PostMapping
	ModelAndView create(RedirectAttributes next) {
		next.addFlashAttribute("calendar", this.portal.of("/calendar/" + this.links.make().value() + ".ics"));
		return Done.at(next, "notification.calendar.made", PAGE);
	}

	@PostMapping("/removal")
	ModelAndView remove(RedirectAttributes next) {
		this.links.revoke();
		return Done.at(next, "notification.calendar.revoked", PAGE);
	}

}
