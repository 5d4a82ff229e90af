package org.yaksoku.account;

import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the {@link PasswordRule#composed composed} form of a password, so that Hangul
 * typed on a phone opens an account made on a desktop computer.
 */
class ComposedPasswordEncoder extends AbstractValidatingPasswordEncoder {

	private final PasswordEncoder encoder;

	ComposedPasswordEncoder(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	@Override
	protected String encodeNonNullPassword(String password) {
		String hash = this.encoder.encode(PasswordRule.composed(password));
		if (hash == null) {
			throw new IllegalStateException("No hash for a password");
		}
		return hash;
	}

	@Override
	protected boolean matchesNonNull(String password, String hash) {
		return this.encoder.matches(PasswordRule.composed(password), hash);
	}

	@Override
	protected boolean upgradeEncodingNonNull(String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

}
