package org.yaksoku.notification.minutes;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.MailAddress;
import org.yaksoku.shared.Language;

/**
 * Somebody to whom minutes are to be mailed.
 *
 * @param participation from which they are known, null for an address that was typed
 * @param name as the mail calls them
 */
public record Addressee(@Nullable UUID participation, String name, String address, MinutesPart part,
		Language language) {

	private static final Pattern ADDRESS = Pattern.compile(MailAddress.PATTERN);

	private static final Pattern LINE = Pattern
		.compile("(?<name>.*?)[\\s<]*(?<address>" + MailAddress.PATTERN + ")\\s*>?");

	/** The first e-mail address in a text such as a contact, in small letters. */
	public static Optional<String> addressIn(@Nullable String text) {
		Matcher found = ADDRESS.matcher((text != null) ? text : "");
		return found.find() ? Optional.of(found.group().toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	/**
	 * Reads a line such as {@code 김민지 <kim@example.org>} or an address alone.
	 * @return empty where there is no address in it, or anything behind it
	 */
	public static Optional<Addressee> of(String line, MinutesPart part, Language language) {
		Matcher matcher = LINE.matcher(line.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String address = matcher.group("address").toLowerCase(Locale.ROOT);
		String name = matcher.group("name").replace("\"", "").strip();
		return Optional.of(new Addressee(null, name.isEmpty() ? address : name, address, part, language));
	}

}
