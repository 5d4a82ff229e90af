package org.yaksoku.statement.intake.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.Language;

/**
 * What a button or a link is about, as in {@code ko.3.25}: a language, a part or row of
 * it from 0, and what else must be said.
 */
public record Place(Language language, int index, String rest) {

	private static final Pattern FORM = Pattern.compile("(ko|ja|en)\\.(\\d{1,5})(?:\\.(\\w{1,20}))?");

	/** Throws IllegalArgumentException for what is none. */
	public static Place of(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("Not a place: " + text);
		}
		String rest = matcher.group(3);
		return new Place(Language.find(matcher.group(1)).orElseThrow(), Integer.parseInt(matcher.group(2)),
				(rest != null) ? rest : "");
	}

	String anchor() {
		return this.language.code() + "-" + this.index;
	}

}
