package org.yaksoku.account;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

	private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder();

	@Test
	void asksForLengthAndNothingElse() {
		assertThat(PasswordRule.accepts("fourteen chars")).isFalse();
		assertThat(PasswordRule.accepts("fifteen letters")).isTrue();
		assertThat(PasswordRule.accepts("a".repeat(128))).isTrue();
		assertThat(PasswordRule.accepts("a".repeat(129))).isFalse();
	}

	@Test
	void countsCharactersHoweverTheyAreEncoded() {
		assertThat(PasswordRule.accepts(Normalizer.normalize("약속".repeat(7), Normalizer.Form.NFD))).isFalse();
		assertThat(PasswordRule.accepts("\uD842\uDFB7".repeat(14))).isFalse();
		assertThat(PasswordRule.accepts("\uD842\uDFB7".repeat(15))).isTrue();
	}

	@Test
	void opensWithHangulTypedInParts() {
		String whole = "두 개의 도장과 하나의 글";

		String hash = this.passwords.encode(whole);

		assertThat(this.passwords.matches(Normalizer.normalize(whole, Normalizer.Form.NFD), hash)).isTrue();
		assertThat(this.passwords.matches(whole + ".", hash)).isFalse();
	}

	@Test
	void namesTheMethodInTheHash() {
		assertThat(this.passwords.encode("two-seals-one-text")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
	}

}
