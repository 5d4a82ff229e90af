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
	 * @param address the path of that page
	 */
	public static ModelAndView at(RedirectAttributes next, String message, String address) {
		next.addFlashAttribute("done", message);
		return new ModelAndView("redirect:" + address);
	}

}
