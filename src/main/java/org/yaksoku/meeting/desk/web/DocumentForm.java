package org.yaksoku.meeting.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.document.FileRefused;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.meeting.desk.Script;
import org.yaksoku.shared.Folders;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send as a document: a file, or the address of a page.
 */
@NullUnmarked
record DocumentForm(MultipartFile file, @Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String url,
		@Size(max = 300) String documentKo, @Size(max = 300) String documentJa, @Size(max = 300) String documentEn,
		Language documentLanguage, @NotNull Visibility documentVisibility, @Size(max = Folders.LONGEST) String folder) {

	static DocumentForm blank() {
		return new DocumentForm(null, "", "", "", "", null, Visibility.BOTH_SIDES, "");
	}

	@AssertTrue
	public boolean isThere() {
		return hasFile() == (this.url == null || this.url.isBlank());
	}

	/** A file may go by its name; a link needs a title. */
	@AssertTrue
	public boolean isNamed() {
		return hasFile() || !title().isEmpty();
	}

	String toFolder() {
		return (this.folder == null || this.folder.isBlank()) ? null : this.folder.strip();
	}

	private boolean hasFile() {
		return this.file != null && StringUtils.hasText(this.file.getOriginalFilename());
	}

	private LocalText title() {
		return new LocalText(this.documentKo, this.documentJa, this.documentEn);
	}

	NewFile toNewFile(boolean example, Language reader) {
		if (hasFile() && this.file.getSize() > FileService.LARGEST) {
			// before it is read into memory
			throw new FileRefused(FileRefused.Reason.TOO_LARGE);
		}
		try {
			String name = hasFile() ? StringUtils.getFilename(this.file.getOriginalFilename().replace('\\', '/'))
					: null;
			LocalText title = (title().isEmpty() && name != null) ? Script.text(name, reader) : title();
			return new NewFile(title, this.documentLanguage, this.documentVisibility, example,
					hasFile() ? null : this.url, name, hasFile() ? this.file.getBytes() : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
