package org.yaksoku.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * The exact bytes both sides sign: code, version, titles, preamble, closing, and for each
 * clause its key, number, kind, addressee and its text and standing in each language
 * (rule 2). One line a value, name and value parted by a tab, Unicode NFC, line ends LF
 * and written {@code \n} inside a value, encoded in UTF-8. A missing value has no line.
 */
final class CanonicalForm {

	private final StringBuilder lines = new StringBuilder("yaksoku canonical form\t1\n");

	private CanonicalForm() {
	}

	static String of(String code, StatementVersion version, List<ClauseVersion> clauses, Map<UUID, String> keys) {
		CanonicalForm form = new CanonicalForm();
		form.line("code", code);
		form.line("version", Integer.toString(version.number()));
		form.lines("title", version.title());
		form.lines("preamble", version.preamble());
		form.lines("closing", version.closing());
		for (ClauseVersion clause : clauses) {
			form.line("clause", keys.get(clause.clauseId()));
			form.line("number", clause.number());
			form.line("kind", clause.kind().name());
			form.lines("addressee", clause.addressee());
			for (Language language : Language.values()) {
				ClauseText text = clause.text(language);
				if (text.text() != null) {
					form.line("text." + language.code(), text.text());
					form.line("standing." + language.code(), text.standing().name());
				}
			}
		}
		return form.lines.toString();
	}

	static String fingerprint(String form) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private void lines(String name, LocalText text) {
		for (Language language : Language.values()) {
			line(name + "." + language.code(), text.in(language));
		}
	}

	private void line(String name, @Nullable String value) {
		if (value != null) {
			String normal = Normalizer.normalize(value, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
			this.lines.append(name).append('\t').append(normal.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
		}
	}

}
