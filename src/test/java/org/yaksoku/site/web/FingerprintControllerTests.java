package org.yaksoku.site.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintControllerTests {

	private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

	@Test
	void readsAFingerprintHoweverItWasCopied() {
		assertThat(FingerprintController.read(FINGERPRINT)).contains(FINGERPRINT);
		assertThat(FingerprintController.read("  " + FINGERPRINT.toUpperCase() + "\n")).contains(FINGERPRINT);
		assertThat(FingerprintController.read(FINGERPRINT + "  canonical.txt")).contains(FINGERPRINT);
		assertThat(FingerprintController.read("SHA-256: " + FINGERPRINT)).contains(FINGERPRINT);
		assertThat(FingerprintController.read(FINGERPRINT.replaceAll("(....)", "$1 "))).contains(FINGERPRINT);
		assertThat(FingerprintController.read(FINGERPRINT.replace('0', '０').replace('a', 'ａ'))).contains(FINGERPRINT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello", "0123", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" })
	void readsNothingElse(String typed) {
		assertThat(FingerprintController.read(typed)).isEmpty();
		assertThat(FingerprintController.read(FINGERPRINT + "0")).isEmpty();
	}

}
