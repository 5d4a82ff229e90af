package org.yaksoku.shared;

import java.text.Normalizer;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a canonical form, as docs/fingerprint.md defines them: one line a value,
 * name and value parted by a tab, Unicode NFC, line ends LF and written {@code \n} inside
 * a value, a backslash written twice. A missing value has no line. What is signed and
 * what is published are both written here, so that their bytes are the same.
 */
public final class FormLines {

	/** Every text there is. */
	public static final int COMPLETE = 1;

	/** Machine drafts are left out, because nobody publishes them. */
	public static final int WITHOUT_MACHINE_DRAFTS = 2;

	private final StringBuilder lines = new StringBuilder();

	/**
	 * Begins a form with the line that names it.
	 * @param form which one: {@link #COMPLETE} or {@link #WITHOUT_MACHINE_DRAFTS}
	 */
	public FormLines(int form) {
		add("yaksoku canonical form", Integer.toString(form));
	}

	/**
	 * Adds one value.
	 * @param value null where there is none: then there is no line
	 */
	public void add(String name, @Nullable String value) {
		if (value != null) {
			String normal = Normalizer.normalize(value, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
			this.lines.append(name).append('\t').append(normal.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
		}
	}

	/** Adds the value in each language, in the fixed order ko, ja, en. */
	public void add(String name, LocalText text) {
		for (Language language : Language.values()) {
			add(name + "." + language.code(), text.in(language));
		}
	}

	/** The whole form; its bytes are those of UTF-8, without a mark in front. */
	public String text() {
		return this.lines.toString();
	}

	/** SHA-256 of a form in UTF-8, as 64 small hexadecimal digits. */
	public static String fingerprint(String form) {
		return Sha256.hex(form);
	}

	/** The names and values of a form, in their order, with the line that names it. */
	public static List<Line> read(String form) {
		return form.lines().map((it) -> {
			int tab = it.indexOf('\t');
			return new Line(it.substring(0, tab), plain(it.substring(tab + 1)));
		}).toList();
	}

	private static String plain(String written) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c == '\\') {
				i++;
				plain.append((written.charAt(i) == 'n') ? '\n' : '\\');
			}
			else {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/**
	 * One line of a form.
	 */
	public record Line(String name, String value) {

	}

}
