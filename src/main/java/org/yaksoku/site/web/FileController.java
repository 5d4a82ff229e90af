package org.yaksoku.site.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.shared.web.Attachment;
import org.yaksoku.site.PublicFile;
import org.yaksoku.site.PublicFiles;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Files of the record, for everybody.
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
		new Attachment(file.name(), file.mediaType(), file.bytes(), file.sha256()).announce(response);
		this.files.write(file, response.getOutputStream());
	}

}
