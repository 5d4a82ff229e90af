package org.yaksoku.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * One published version as machines read it: everything that is signed, and nothing
 * composed or escaped. Texts stand by the code of their language; those that are missing
 * are left out.
 *
 * @param form which canonical form the fingerprint is taken of, 1 or 2
 */
public record PublishedVersion(String code, int version, int form, @Nullable String fingerprint,
		Map<String, String> title, Map<String, String> preamble, Map<String, String> closing, List<Clause> clauses) {

	/** The bytes its fingerprint is taken of. */
	String canonical() {
		FormLines lines = new FormLines(this.form);
		lines.add("code", this.code);
		lines.add("version", Integer.toString(this.version));
		add(lines, "title", this.title);
		add(lines, "preamble", this.preamble);
		add(lines, "closing", this.closing);
		for (Clause clause : this.clauses) {
			lines.add("clause", clause.key());
			lines.add("number", clause.number());
			lines.add("kind", clause.kind());
			add(lines, "addressee", clause.addressee());
			for (Text text : clause.texts()) {
				lines.add("text." + text.language(), text.text());
				lines.add("standing." + text.language(), text.standing());
			}
		}
		return lines.text();
	}

	static Map<String, String> texts(LocalText text) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			String words = text.in(language);
			if (words != null) {
				texts.put(language.code(), words);
			}
		}
		return texts;
	}

	private static void add(FormLines lines, String name, Map<String, String> texts) {
		texts.forEach((code, text) -> lines.add(name + "." + code, text));
	}

	/**
	 * A clause of it.
	 *
	 * @param kind name of its kind
	 */
	public record Clause(String key, String number, String kind, Map<String, String> addressee, List<Text> texts) {

	}

	/**
	 * The words of a clause in one language.
	 *
	 * @param language its code
	 * @param standing name of its standing
	 */
	public record Text(String language, String text, String standing) {

	}

}
