package org.yaksoku.interchange.table;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encodings in which Korean and Japanese programs save text tables.
 */
public enum TableCharset {

	UTF_8("UTF-8"), CP949("x-windows-949"), SHIFT_JIS("windows-31j"), EUC_JP("EUC-JP"), UTF_16LE("UTF-16LE"),
	UTF_16BE("UTF-16BE");

	private final Charset charset;

	TableCharset(String name) {
		this.charset = Charset.forName(name);
	}

	/** The same for Java. */
	public Charset charset() {
		return this.charset;
	}

	static Optional<TableCharset> of(Charset charset) {
		return Arrays.stream(values()).filter((it) -> it.charset.equals(charset)).findFirst();
	}

}
