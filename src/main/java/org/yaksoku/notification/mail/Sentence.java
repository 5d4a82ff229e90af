package org.yaksoku.notification.mail;

import java.util.List;

import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;

/**
 * A sentence that is said in the language of whoever reads it.
 *
 * @param words its key among the messages
 * @param arguments what begins with = is said as it stands; anything else is the key of a
 * message itself
 */
public record Sentence(String words, List<String> arguments) {

	public String in(Language reader, MessageSource messages) {
		Object[] spoken = this.arguments.stream()
			.map((it) -> it.startsWith("=") ? it.substring(1) : messages.getMessage(it, null, reader.locale()))
			.toArray();
		return messages.getMessage(this.words, spoken, reader.locale());
	}

}
