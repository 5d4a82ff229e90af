package org.yaksoku.notification.mail;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yaksoku.notification.mail.Letter.Body;
import org.yaksoku.notification.mail.Letter.Entry;
import org.yaksoku.notification.mail.Letter.Link;

import org.springframework.stereotype.Component;

/**
 * Sets a letter: as plain text, and as HTML of one table without pictures and colours, so
 * that a program in the dark shows it as it shows everything.
 */
@Component
class LetterSetting {

	private final ITemplateEngine templates;

	LetterSetting(ITemplateEngine templates) {
		this.templates = templates;
	}

	String text(Letter letter) {
		StringBuilder text = new StringBuilder();
		letter.opening().forEach((it) -> text.append(it).append("\n\n"));
		letter.entries().forEach((it) -> entry(text, it));
		@Nullable Body body = letter.body();
		if (body != null) {
			text.append(body.text().strip()).append("\n\n");
		}
		letter.buttons().forEach((it) -> link(text, it));
		text.append("-- \n");
		letter.footer().forEach((it) -> text.append(it).append('\n'));
		letter.footerLinks().forEach((it) -> text.append(it.words()).append(": ").append(it.address()).append('\n'));
		return text.toString();
	}

	String html(Letter letter) {
		return this.templates.process("notification/letter",
				new Context(letter.language().locale(), Map.of("letter", letter)));
	}

	private static void entry(StringBuilder text, Entry entry) {
		text.append("* ").append(entry.title().text()).append('\n');
		if (entry.context() != null) {
			text.append("  ").append(entry.context().text()).append('\n');
		}
		text.append("  ").append(entry.why()).append('\n');
		if (entry.quote() != null) {
			text.append("  “").append(entry.quote().text().replace("\n", "\n  ")).append("”\n");
		}
		text.append("  ").append(entry.address()).append("\n\n");
	}

	private static void link(StringBuilder text, Link link) {
		text.append(link.words()).append(":\n").append(link.address()).append("\n\n");
	}

}
