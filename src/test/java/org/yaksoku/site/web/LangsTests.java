package org.yaksoku.site.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.shared.Language;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LangsTests {

	@Test
	void areAllThreeWithTheReadersFirst() {
		assertThat(Langs.of(null, Language.JA).shown()).containsExactly(Language.JA, Language.KO, Language.EN);
		assertThat(Langs.of(null, Language.JA).chosen()).isFalse();
	}

	@Test
	void keepTheOrderInWhichTheyAreNamed() {
		assertThat(Langs.of("ja,ko", Language.EN).shown()).containsExactly(Language.JA, Language.KO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "xx", "ko,", "ko,ko", "KO", "ko ja", ",", "ko,ja,en,ko" })
	void areRefusedWhereTheyCannotBeRead(String text) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> Langs.of(text, Language.KO));
	}

	@Test
	void neverHideTheLastOne() {
		assertThat(Langs.of("ko", Language.KO).toggles("text").get(0).query()).isEqualTo("?langs=ko&view=text");
		assertThat(Langs.of("ko", Language.KO).toggles("text").get(1).query()).isEqualTo("?langs=ko,ja&view=text");
	}

}
