package org.yaksoku.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads on, for good, from the address of something that was merged.
 */
final class Moved {

	private Moved() {
	}

	static ModelAndView to(String address) {
		RedirectView there = new RedirectView(address);
		there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		there.setExposeModelAttributes(false);
		return new ModelAndView(there);
	}

}
