package org.yaksoku.shared.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.expression.Fields;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Leads from a rule of a form to the field beside which it stands, and back.
 */
@ControllerAdvice
class Rules {

	@ModelAttribute("rules")
	Places places() {
		return new Places();
	}

	/**
	 * Where the rules of a form stand, see {@link Beside}.
	 */
	public static final class Places {

		/**
		 * The field beside which a rule stands; the name itself where it is that of a
		 * field, or of a rule that stands alone.
		 * @param form null where what was sent could not be read as one
		 */
		public String field(@Nullable Object form, String named) {
			return (form != null) ? beside(form.getClass(), named) : named;
		}

		/**
		 * The rules beside a field that are broken, as ids of what is said about them; a
		 * space behind each, empty where none is.
		 */
		public String broken(@Nullable Object form, String field, Fields fields) {
			return (form == null) ? ""
					: Arrays.stream(form.getClass().getMethods())
						.filter((it) -> it.isAnnotationPresent(Beside.class)
								&& it.getAnnotation(Beside.class).value().equals(field))
						.map((it) -> StringUtils.uncapitalize(it.getName().substring(2)))
						.filter(fields::hasErrors)
						.sorted()
						.map((it) -> it + " ")
						.collect(Collectors.joining());
		}

	}

	/** The field beside which a rule of a form stands, else the name itself. */
	static String beside(Class<?> form, String named) {
		return Arrays.stream(form.getMethods())
			.filter((it) -> it.getName().equals("is" + StringUtils.capitalize(named)))
			.flatMap((it) -> Stream.ofNullable(it.getAnnotation(Beside.class)))
			.map(Beside::value)
			.findFirst()
			.orElse(named);
	}

}
