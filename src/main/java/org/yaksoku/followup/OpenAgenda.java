package org.yaksoku.followup;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.CarriedOver;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.LocalText;

import org.springframework.stereotype.Component;

/**
 * What a meeting left open is on the agenda of the next.
 */
@Component
class OpenAgenda implements CarriedOver {

	private final OpenClauses clauses;

	OpenAgenda(OpenClauses clauses) {
		this.clauses = clauses;
	}

	@Override
	public List<LocalText> from(MeetingId last) {
		return this.clauses.of(last).stream().map(OpenAgenda::title).toList();
	}

	private static LocalText title(OpenClause clause) {
		LocalText words = clause.words();
		String name = clause.name();
		LocalText title = new LocalText(title(name, words.ko()), title(name, words.ja()), title(name, words.en()));
		return title.isEmpty() ? LocalText.english(name) : title;
	}

	private static @Nullable String title(String name, @Nullable String words) {
		return (words != null) ? words + " (" + name + ")" : null;
	}

}
