package org.yaksoku.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file somebody gave us. It is always saved and never shown, so that nothing in it acts
 * in the name of the portal.
 *
 * @param name as it is saved
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(String name, String mediaType, long bytes, String sha256) {

	/** Writes everything about it that goes before its bytes. */
	public void announce(HttpServletResponse response) {
		response.setContentType(this.mediaType);
		response.setContentLengthLong(this.bytes);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(this.name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Repr-Digest",
				"sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(this.sha256)) + ":");
	}

}
