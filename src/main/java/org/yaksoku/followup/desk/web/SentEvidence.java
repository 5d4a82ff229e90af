package org.yaksoku.followup.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.document.FileRefused;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * The fields of a form that take evidence: the address of a page, or a file, and what is
 * said of it.
 *
 * @param archived where a copy of the page is kept
 */
@NullUnmarked
record SentEvidence(String url, String archived, MultipartFile file, String title, String publisher, String dated,
		Language language) {

	boolean hasFile() {
		return this.file != null && StringUtils.hasText(this.file.getOriginalFilename());
	}

	boolean hasUrl() {
		return StringUtils.hasText(this.url);
	}

	/** Only of a page can there be an archived copy. */
	boolean isArchivedPage() {
		return !StringUtils.hasText(this.archived) || hasUrl();
	}

	/**
	 * The document; one without a title goes by its name or its address.
	 * @param written the language of its words where it has none of its own
	 * @throws FileRefused for a file that is too large
	 */
	NewFile toNewFile(Language written, Visibility visibility, boolean example) {
		if (hasFile() && this.file.getSize() > FileService.LARGEST) {
			// before it is read into memory
			throw new FileRefused(FileRefused.Reason.TOO_LARGE);
		}
		try {
			String name = hasFile() ? StringUtils.getFilename(this.file.getOriginalFilename().replace('\\', '/'))
					: null;
			String called = StringUtils.hasText(this.title) ? this.title : (name != null) ? name : this.url;
			Language words = (this.language != null) ? this.language : written;
			LocalText none = LocalText.none();
			return new NewFile(none.with(words, called), none.with(words, this.publisher), Typed.date(this.dated, null),
					this.language, visibility, example, hasFile() ? null : this.url,
					StringUtils.hasText(this.archived) ? this.archived : null, name,
					hasFile() ? this.file.getBytes() : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How a file that is not kept is answered. */
	static HttpStatus status(FileRefused refused) {
		return switch (refused.reason()) {
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
			case UNKNOWN_KIND -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case EMPTY_FILE, QUOTA_SPENT -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

}
