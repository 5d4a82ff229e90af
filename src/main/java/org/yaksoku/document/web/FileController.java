package org.yaksoku.document.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileService;
import org.yaksoku.document.StoredFile;
import org.yaksoku.shared.web.Attachment;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that were added at a desk.
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
		new Attachment(found.name(), found.mediaType(), found.bytes(), found.sha256()).announce(response);
		this.files.write(file, response.getOutputStream());
	}

}
