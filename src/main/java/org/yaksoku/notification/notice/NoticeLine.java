package org.yaksoku.notification.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.notification.mail.Sentence;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;

import org.springframework.context.MessageSource;

/**
 * A notice as a line of a mail, for everybody whom it concerns.
 *
 * @param title of the action or the statement
 * @param otherwise its code, where it has no title in any language
 * @param context the statement an action is of, null for none
 * @param number of the clause in it, null for none
 * @param quote what the other side wrote about it, null for nothing
 * @param words what happened
 * @param path of the page where it goes on
 */
record NoticeLine(NoticeKind kind, LocalText title, String otherwise, LocalText context, @Nullable String number,
		@Nullable Spoken quote, Sentence words, String path, List<AccountView> readers) {

	Spoken title(Language reader) {
		Spoken spoken = this.title.best(reader);
		return (spoken != null) ? spoken : new Spoken(Language.EN, this.otherwise);
	}

	/** The statement and the clause, cited in the language of its title. */
	@Nullable Spoken context(Language reader, MessageSource messages) {
		Spoken spoken = this.context.best(reader);
		if (spoken == null || this.number == null) {
			return spoken;
		}
		String clause = messages.getMessage("notification.calendar.clause", new Object[] { this.number },
				spoken.language().locale());
		return new Spoken(spoken.language(), spoken.text() + " · " + clause);
	}

	String why(Language reader, MessageSource messages) {
		return this.words.in(reader, messages);
	}

}
