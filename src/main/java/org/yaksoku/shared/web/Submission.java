package org.yaksoku.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.multipart.MultipartHttpServletRequest;

import org.yaksoku.shared.Sha256;

/**
 * One sending of a form: the key the form carried, and this request's own name.
 */
final class Submission {

	/** The name of the hidden field. */
	static final String FIELD = "submission";

	private static final String ATTRIBUTE = Submission.class.getName();

	private final UUID key;

	private final UUID request = UUID.randomUUID();

	private final byte[] content;

	private boolean late;

	private Submission(UUID key, byte[] content) {
		this.key = key;
		this.content = content;
	}

	/**
	 * What the request sends, kept with it.
	 * @throws IllegalArgumentException for a key that is none
	 */
	static Submission begin(HttpServletRequest request, String key) {
		Submission submission = new Submission(UUID.fromString(key), content(request));
		request.setAttribute(ATTRIBUTE, submission);
		return submission;
	}

	/** What the current request sends, if it sends anything. */
	static Optional<Submission> current() {
		RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
		return Optional.ofNullable((attributes != null)
				? (Submission) attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) : null);
	}

	static Optional<Submission> of(HttpServletRequest request) {
		return Optional.ofNullable((Submission) request.getAttribute(ATTRIBUTE));
	}

	UUID key() {
		return this.key;
	}

	UUID request() {
		return this.request;
	}

	byte[] content() {
		return this.content;
	}

	/** Another request with the same key had its effect first. */
	void cameLate() {
		this.late = true;
	}

	boolean isLate() {
		return this.late;
	}

	private static byte[] content(HttpServletRequest request) {
		MessageDigest digest = Sha256.digest();
		digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
		Map<String, String[]> sent = new TreeMap<>(request.getParameterMap());
		sent.remove("_csrf");
		sent.forEach((name, values) -> digest
			.update(("\n" + name + "=" + Arrays.toString(values)).getBytes(StandardCharsets.UTF_8)));
		@Nullable MultipartHttpServletRequest files = (request instanceof MultipartHttpServletRequest multipart) ? multipart
				: null;
		if (files != null) {
			new TreeMap<>(files.getFileMap()).forEach((name, file) -> digest
				.update(("\n" + name + ":" + file.getOriginalFilename() + ":" + file.getSize())
					.getBytes(StandardCharsets.UTF_8)));
		}
		return digest.digest();
	}

}
