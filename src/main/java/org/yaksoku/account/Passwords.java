package org.yaksoku.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.yaksoku.party.Names;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * Knows which passwords somebody who knows the portal would try first.
 */
@Component
public class Passwords {

	private final Names names;

	private final List<String> site;

	private final GuessableWords common = GuessableWords.common();

	Passwords(Names names, Environment settings) {
		this.names = names;
		this.site = Arrays.stream(Language.values())
			.map((it) -> settings.getProperty("yaksoku.site-name." + it.code(), ""))
			.toList();
	}

	/**
	 * Whether a password consists, for the most part, of what everybody tries: common
	 * words in three languages, the names of the portal, of organisations and of people,
	 * rows on a keyboard, repetitions, or the person's own name and address.
	 * @param own name and address of whoever chooses it, where they are known
	 */
	public boolean isGuessable(String password, String... own) {
		Collection<String> words = new ArrayList<>(this.site);
		words.addAll(List.of(own));
		this.names.all().forEach((it) -> add(it, words));
		return this.common.with(words).make(password);
	}

	private static void add(LocalText name, Collection<String> words) {
		for (Language language : Language.values()) {
			String text = name.in(language);
			if (text != null) {
				words.add(text);
			}
		}
	}

}
