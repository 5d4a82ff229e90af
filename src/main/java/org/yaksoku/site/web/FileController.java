package org.yaksoku.site.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.site.PublicFile;
import org.yaksoku.site.PublicFiles;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Files of the record. They are always saved and never shown, so that nothing in them
 * acts in the name of the portal.
 */
@Controller("siteFiles")
class FileController {

	private final PublicFiles files;

	FileController(PublicFiles files) {
		this.files = files;
	}

	@GetMapping("/files/{slug:[a-z0-9-]+}")
	void show(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
		PublicFile file = this.files.find(slug);
		// asked again each time: what was public may have become less so
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
		if (new ServletWebRequest(request, response).checkNotModified("\"" + file.sha256() + "\"")) {
			return;
		}
		response.setContentType(file.mediaType());
		response.setContentLengthLong(file.bytes());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		response.setHeader("Repr-Digest",
				"sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())) + ":");
		this.files.write(file, response.getOutputStream());
	}

}
