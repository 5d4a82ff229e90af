package org.yaksoku.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form a key of its own, beside what the security library hides in it.
 */
class FormKeys implements RequestDataValueProcessor {

	private final RequestDataValueProcessor inner;

	FormKeys(RequestDataValueProcessor inner) {
		this.inner = inner;
	}

	@Override
	public String processAction(HttpServletRequest request, String action, String method) {
		// signing in twice is signing in
		request.setAttribute(FormKeys.class.getName(), "post".equalsIgnoreCase(method) && !action.startsWith("/sign-"));
		return this.inner.processAction(request, action, method);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
		return this.inner.processFormFieldValue(request, name, value, type);
	}

	@Override
	public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		Map<String, String> hidden = this.inner.getExtraHiddenFields(request);
		if (!Boolean.TRUE.equals(request.getAttribute(FormKeys.class.getName()))) {
			return hidden;
		}
		Map<String, String> all = new LinkedHashMap<>();
		if (hidden != null) {
			all.putAll(hidden);
		}
		all.put(Submission.FIELD, UUID.randomUUID().toString());
		return all;
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.inner.processUrl(request, url);
	}

}
