package org.yaksoku.shared.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The end of a form that worked: the next page, which says so once.
 */
public final class Done {

	private Done() {
	}

	/**
	 * Leads on.
	 * @param message the key of what the next page says
	 * @param address the path of that page; where it leads to a part of it, the words
	 * stand there
	 * @param said what the message says besides, for its places
	 */
	public static ModelAndView at(RedirectAttributes next, String message, String address, Object... said) {
		say(next, message, address);
		if (said.length > 0) {
			next.addFlashAttribute("doneSaid", said);
		}
		return new ModelAndView("redirect:" + address);
	}

	/** The same where something else leads on. */
	public static void say(RedirectAttributes next, String message, String address) {
		next.addFlashAttribute("done", message);
		int place = address.indexOf('#');
		if (place >= 0) {
			next.addFlashAttribute("doneAt", address.substring(place + 1));
		}
	}

}
