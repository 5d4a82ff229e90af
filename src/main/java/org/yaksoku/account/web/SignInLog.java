package org.yaksoku.account.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;

import org.yaksoku.account.SignedInUser;

/**
 * Says in the log who comes and goes, one line each. Nothing of what somebody typed is
 * ever in it: accounts stand there by id, names and network addresses as marks that are
 * the same throughout one run of the program and mean nothing outside of it, so that
 * attempts that belong together can be seen to.
 */
class SignInLog {

	private static final Logger log = LoggerFactory.getLogger(SignInLog.class);

	private static final int MARK = 6;

	private final SecretKeySpec key;

	SignInLog() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	void succeeded(SignedInUser user, HttpServletRequest request) {
		log.info("Sign-in succeeded: account={} from={}", user.id(), from(request));
	}

	void failed(HttpServletRequest request) {
		log.info("Sign-in failed: name={} from={}", name(request), from(request));
	}

	void limited(HttpServletRequest request) {
		log.warn("Sign-in limit reached: name={} from={}", name(request), from(request));
	}

	/**
	 * @param authentication null where nobody was signed in any more
	 */
	void left(@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
			log.info("Signed out: account={}", user.id());
		}
	}

	private String name(HttpServletRequest request) {
		return mark(AttemptLimit.email(request).strip().toLowerCase(Locale.ROOT));
	}

	private String from(HttpServletRequest request) {
		return mark(String.valueOf(request.getRemoteAddr()));
	}

	private String mark(String what) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), 0, MARK);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
