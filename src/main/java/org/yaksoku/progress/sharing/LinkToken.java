package org.yaksoku.progress.sharing;

import java.security.SecureRandom;
import java.util.Base64;

import org.yaksoku.shared.Sha256;

/**
 * What makes an address of the overview unguessable. Only its hash is kept.
 */
public record LinkToken(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 20;

	/** One nobody has seen before. */
	static LinkToken next() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** What is kept of it. */
	byte[] hash() {
		return Sha256.of(this.value);
	}

	@Override
	public String toString() {
		return "a token";
	}

}
