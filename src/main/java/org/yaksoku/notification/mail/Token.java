package org.yaksoku.notification.mail;

import java.security.SecureRandom;
import java.util.Base64;

import org.yaksoku.shared.Sha256;

/**
 * What stands in the address of a page that needs no sign-in: 160 random bits, of which
 * only the hash is kept.
 *
 * @param value as it stands in the address: letters, digits, dash and underscore
 */
public record Token(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 20;

	/** A token nobody has seen before. */
	public static Token next() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** What is kept of it. */
	public byte[] hash() {
		return Sha256.of(this.value);
	}

	@Override
	public String toString() {
		return "a token";
	}

}
