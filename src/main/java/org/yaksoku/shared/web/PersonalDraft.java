package org.yaksoku.shared.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/**
 * What somebody typed into a form and did not save yet.
 *
 * @param address where the form is sent
 * @param fields by their names
 * @param opened the version of the thing the form was opened with
 * @param savedAt an instant; shown in UTC+9
 */
record PersonalDraft(String address, Map<String, String> fields, long opened, Instant savedAt) {

	/**
	 * The form as it was typed.
	 * @return null where it does not fit the form any more
	 */
	<F extends Record> @Nullable F as(Class<F> form) {
		DataBinder binder = new DataBinder(null, "draft");
		binder.setTargetType(ResolvableType.forClass(form));
		binder.construct(new DataBinder.ValueResolver() {

			@Override
			public @Nullable Object resolveValue(String name, Class<?> type) {
				return PersonalDraft.this.fields.get(name);
			}

			@Override
			public Set<String> getNames() {
				return PersonalDraft.this.fields.keySet();
			}

		});
		return binder.getBindingResult().hasErrors() ? null : form.cast(binder.getTarget());
	}

}
