package org.yaksoku.interchange.sheet;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * The values of one thing by the names of their fields, each in the one form in which
 * values are compared. A field without a value is not there.
 */
public record Values(Map<String, String> all) {

	public Values {
		all = Map.copyOf(all);
	}

	/** One value, null where there is none. */
	public @Nullable String find(String name) {
		return this.all.get(name);
	}

	boolean has(String name) {
		return this.all.containsKey(name);
	}

	LocalText text(String name) {
		LocalText text = LocalText.none();
		for (Language language : Language.values()) {
			text = text.with(language, find(name + "_" + language.code()));
		}
		return text;
	}

	<E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
		String value = find(name);
		return (value != null) ? Enum.valueOf(type, value) : null;
	}

	/** A date with its printed wording, null where there is none. */
	@Nullable PartialDate date(String name) {
		String value = find(name);
		String printed = find(name + "_printed");
		if (value == null) {
			return null;
		}
		PartialDate date = DateReader.read(value).orElseThrow();
		return (printed != null) ? date.printedAs(printed) : date;
	}

}
