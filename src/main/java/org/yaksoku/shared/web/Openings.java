package org.yaksoku.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets every form of a desk carry what it said when it was opened.
 */
@ControllerAdvice
class Openings {

	@ModelAttribute("openings")
	Opening opening(HttpServletRequest request) {
		return new Opening(request.getParameter(Opened.FIELD));
	}

	/**
	 * What goes into the forms of one page.
	 *
	 * @param sent what came with the form that is answered, null where none is
	 */
	public record Opening(@Nullable String sent) {

		/**
		 * The value of the hidden field.
		 * @param form as it is shown
		 * @param refused whether it shows what was sent; then it was opened before
		 * @param taken the draft that is taken up, null where none is
		 * @param then what the draft said when it was opened, null where that is not
		 * known
		 */
		public String of(Object form, boolean refused, @Nullable Object taken, @Nullable String then) {
			if (refused) {
				return (this.sent != null) ? this.sent : "";
			}
			if (form.equals(taken)) {
				return (then != null) ? then : "";
			}
			return (form instanceof Record record) ? Opened.of(record).written() : "";
		}

	}

}
