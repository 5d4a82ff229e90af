package org.yaksoku.notification.mail;

import java.util.List;

import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;

/**
 * A sentence that is said in the language of whoever reads it.
 *
 * @param words its key among the messages
 * @param arguments what begins with = is said as it stands, what begins with @ is a date
 * as {@link DateReader#write} writes it; anything else is the key of a message itself
 */
public record Sentence(String words, List<String> arguments) {

	public String in(Language reader, MessageSource messages) {
		Object[] spoken = this.arguments.stream().map((it) -> said(it, reader, messages)).toArray();
		return messages.getMessage(this.words, spoken, reader.locale());
	}

	private static String said(String argument, Language reader, MessageSource messages) {
		if (argument.startsWith("=")) {
			return argument.substring(1);
		}
		if (argument.startsWith("@")) {
			return DateReader.read(argument.substring(1))
				.map((it) -> DateWords.of(reader).say(it).text())
				.orElse(argument.substring(1));
		}
		return messages.getMessage(argument, null, reader.locale());
	}

}
