package org.yaksoku.interchange.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.interchange.sheet.SheetKind;
import org.yaksoku.interchange.table.TableFile;
import org.yaksoku.interchange.table.TableRefusal;
import org.yaksoku.interchange.table.UnreadableTable;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send to be taken in: a file, and what its rows are.
 */
@NullUnmarked
record ImportForm(@NotNull SheetKind kind, String statement, MultipartFile file) {

	private static final int LONGEST_NAME = 200;

	static ImportForm of(SheetKind kind, String statement) {
		return new ImportForm(kind, statement, null);
	}

	boolean hasFile() {
		return this.file != null && StringUtils.hasText(this.file.getOriginalFilename());
	}

	/** The code of the statement, null for kinds that need none. */
	String of() {
		return (this.kind == SheetKind.CLAUSES && StringUtils.hasText(this.statement)) ? this.statement : null;
	}

	/** Its name, without the folders an old browser may put in front. */
	String name() {
		String name = StringUtils.getFilename(this.file.getOriginalFilename().replace('\\', '/'));
		return (name.length() > LONGEST_NAME) ? name.substring(name.length() - LONGEST_NAME) : name;
	}

	/** The file itself; one that is too large is not read into memory. */
	byte[] bytes() {
		if (this.file.getSize() > TableFile.LARGEST_FILE) {
			throw new UnreadableTable(TableRefusal.TOO_LARGE);
		}
		try {
			return this.file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
