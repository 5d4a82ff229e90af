package org.yaksoku.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import java.util.Base64;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileService;
import org.yaksoku.document.StoredFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that were added at a desk. They are always saved and never shown, so that nothing
 * in them acts in the name of the portal.
 */
@Controller("deskFiles")
class FileController {

	private final FileService files;

	FileController(FileService files) {
		this.files = files;
	}

	@GetMapping("/desk/files/{file}")
	void show(@PathVariable DocumentId file, HttpServletResponse response) throws IOException {
		StoredFile found = this.files.find(file);
		response.setContentType(found.mediaType());
		response.setContentLengthLong(found.bytes());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Repr-Digest", "sha-256=:" + digest(found.sha256()) + ":");
		this.files.write(file, response.getOutputStream());
	}

	private static String digest(String hexadecimal) {
		return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
	}

}
