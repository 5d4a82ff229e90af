package org.yaksoku.shared.web;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Language;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class SiteNamesTests {

	private final MockEnvironment settings = new MockEnvironment();

	@Test
	void areThoseOfTheMessagesWhereNothingIsSet() {
		assertThat(names().in(Language.KO)).isEqualTo("한일 경제계 약속");
		assertThat(names().in(Language.JA)).isEqualTo("日韓経済界の約束");
		assertThat(names().in(Language.EN)).isEqualTo("Korea–Japan Commitments");
	}

	@Test
	void areSetLanguageByLanguage() {
		this.settings.setProperty("yaksoku.site-name.ja", "二つの岸の約束");
		this.settings.setProperty("yaksoku.site-name.ko", " ");

		assertThat(names().in(Language.JA)).isEqualTo("二つの岸の約束");
		assertThat(names().in(Language.KO)).isEqualTo("한일 경제계 약속");
		assertThat(names().in(Language.EN)).isEqualTo("Korea–Japan Commitments");
	}

	private SiteNames names() {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("messages/shared");
		words.setDefaultEncoding("UTF-8");
		words.setFallbackToSystemLocale(false);
		return new SiteNames(this.settings, words);
	}

}
