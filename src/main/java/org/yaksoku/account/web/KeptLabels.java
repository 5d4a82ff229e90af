package org.yaksoku.account.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Conventions;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import org.yaksoku.shared.Language;

/**
 * Names kept words as the page they came from did: the form that is bound at their
 * address says under which keys its labels stand.
 */
@Component
class KeptLabels {

	/**
	 * Versions, ids, choices, addresses of the portal: they go along, and say nothing to
	 * a reader.
	 */
	private static final Pattern TECHNICAL = Pattern
		.compile("|-?[0-9]+|true|false|on|[A-Z]+(_[A-Z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
				+ "|/(?:desk|exec|admin|account)(?:[/?#][!-~]*)?");

	private final ObjectProvider<RequestMappingHandlerMapping> pages;

	private final MessageSource messages;

	KeptLabels(ObjectProvider<RequestMappingHandlerMapping> pages, MessageSource messages) {
		this.pages = pages;
		this.messages = messages;
	}

	/** What a reader recognises of what they sent. */
	List<Word> words(Kept kept, Locale locale) {
		String form = form(kept.to());
		return kept.fields()
			.stream()
			.filter((it) -> !TECHNICAL.matcher(it.value().strip()).matches())
			.map((it) -> new Word(label(form + "." + it.name(), locale), it.value()))
			.toList();
	}

	/**
	 * A field for one language, such as titleJa, may stand under the name of all three.
	 */
	private String label(String key, Locale locale) {
		String label = find(key, locale);
		for (Language language : Language.values()) {
			String code = StringUtils.capitalize(language.code());
			if (label.isEmpty() && key.endsWith(code)) {
				String common = find(key.substring(0, key.length() - code.length()), locale);
				label = common.isEmpty() ? "" : common + " · " + find("shared.language." + language, locale);
			}
		}
		return label;
	}

	private String find(String key, Locale locale) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, null, locale), "");
	}

	private String form(String address) {
		PathContainer path = PathContainer.parsePath(address);
		return this.pages.orderedStream()
			.flatMap((it) -> it.getHandlerMethods().entrySet().stream())
			.filter((it) -> it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatMap((it) -> patterns(it.getKey()).filter((pattern) -> pattern.matches(path))
				.map((pattern) -> new Match(pattern, it.getValue())))
			.min(Comparator.comparing(Match::pattern, PathPattern.SPECIFICITY_COMPARATOR))
			.flatMap((it) -> Arrays.stream(it.method().getMethodParameters()).filter(KeptLabels::isForm).findFirst())
			.map(Conventions::getVariableNameForParameter)
			.orElse("");
	}

	private static Stream<PathPattern> patterns(RequestMappingInfo page) {
		PathPatternsRequestCondition paths = page.getPathPatternsCondition();
		return (paths != null) ? paths.getPatterns().stream() : Stream.empty();
	}

	private static boolean isForm(MethodParameter parameter) {
		return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(PathVariable.class);
	}

	private record Match(PathPattern pattern, HandlerMethod method) {

	}

	/**
	 * Words a reader typed.
	 *
	 * @param label what their field is called, empty where that is not known
	 */
	record Word(String label, String text) {

	}

}
