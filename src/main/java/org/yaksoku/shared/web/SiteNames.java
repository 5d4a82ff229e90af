package org.yaksoku.shared.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/**
 * What the portal calls itself in each language: as set by whoever runs it
 * ({@code yaksoku.site-name.ko}, {@code .ja}, {@code .en}), else as in the messages.
 */
public final class SiteNames {

	private final Map<Language, String> names = new EnumMap<>(Language.class);

	SiteNames(Environment settings, MessageSource words) {
		for (Language language : Language.values()) {
			String set = settings.getProperty("yaksoku.site-name." + language.code(), "").strip();
			this.names.put(language,
					set.isEmpty() ? words.getMessage("shared.site.name", null, language.locale()) : set);
		}
	}

	/** The name in one language, never blank. */
	public String in(Language language) {
		return Objects.requireNonNull(this.names.get(language));
	}

}
