package org.yaksoku.notification.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * What stands in a mail, whole sentences in the reader’s language, before it is set as
 * plain text and as HTML. {@link #TOKEN} stands for what only the recipient may know.
 *
 * @param subject one line
 * @param opening paragraphs before the entries
 * @param entries what the mail is about, one after the other
 * @param body a longer text that is kept line by line, null for none
 * @param buttons where the reader goes from here
 * @param footer why the reader gets this mail, and how it ends
 */
public record Letter(Language language, String subject, List<String> opening, List<Entry> entries, @Nullable Body body,
		List<Link> buttons, List<String> footer, List<Link> footerLinks) {

	/** Is replaced by the token of the mail when it is sent. */
	public static final String TOKEN = "{token}";

	/**
	 * One line of a mail: what it is, why it is there, where to go.
	 *
	 * @param title in its own language
	 * @param context what it belongs to, in its own language, null for nothing
	 * @param why in the reader’s language
	 * @param quote what somebody wrote about it, in its own language, null for nothing
	 * @param address a whole address
	 */
	public record Entry(Spoken title, @Nullable Spoken context, String why, @Nullable Spoken quote, String address) {

		/** About which nobody wrote anything. */
		public Entry(Spoken title, @Nullable Spoken context, String why, String address) {
			this(title, context, why, null, address);
		}

	}

	/**
	 * A text that is not the portal’s own.
	 *
	 * @param language in which it is written
	 */
	public record Body(Language language, String text) {

		/** The text line by line, as it is set in HTML. */
		public List<String> lines() {
			return this.text.lines().toList();
		}

	}

	/**
	 * A link with its words.
	 *
	 * @param address a whole address
	 */
	public record Link(String words, String address) {

	}

}
