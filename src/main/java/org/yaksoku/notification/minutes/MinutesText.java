package org.yaksoku.notification.minutes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes minutes from the record of a meeting: what both sides read there and nothing
 * else. Where there is no form in the reader’s language, the one there is stands with the
 * name of its language.
 */
@Component
class MinutesText {

	private final MessageSource messages;

	MinutesText(MessageSource messages) {
		this.messages = messages;
	}

	String of(Row meeting, List<Row> participants, List<Row> agenda, List<Row> outcomes, Language language) {
		StringBuilder text = new StringBuilder();
		line(text, name(meeting.local("title"), meeting.string("code"), language));
		text.append('\n');
		PartialDate held = Objects.requireNonNullElse(meeting.partial("held"), PartialDate.unknown(null));
		field(text, language, "date", DateWords.of(language).say(held).text());
		field(text, language, "place", joined(language, meeting.local("place"), meeting.local("venue")));
		for (Side side : language.sides()) {
			people(text, language, participants, side);
		}
		people(text, language, participants, null);
		list(text, language, "agenda", agenda.stream().map((it) -> name(it.local("title"), "", language)).toList());
		list(text, language, "outcomes", outcomes.stream().map((it) -> outcome(it, language)).toList());
		return text.toString().strip();
	}

	private void people(StringBuilder text, Language language, List<Row> participants, @Nullable Side side) {
		List<String> people = participants.stream()
			.filter((it) -> it.side("side") == side)
			.map((it) -> person(it, language))
			.toList();
		if (!people.isEmpty()) {
			text.append('\n');
			line(text, say(language, "notification.minutes.people." + ((side != null) ? side : "OTHER")));
			people.forEach((it) -> line(text, "- " + it));
		}
	}

	private String person(Row row, Language language) {
		String role = say(language, "meeting.role." + row.string("role"));
		String who = Stream
			.of(name(row.local("name"), "", language), name(row.local("title"), "", language),
					name(row.local("organisation"), "", language))
			.filter((it) -> !it.isEmpty())
			.reduce((a, b) -> a + ", " + b)
			.orElse("");
		return who + " (" + role + ")";
	}

	private String outcome(Row row, Language language) {
		@Nullable Side alone = row.side("unilateral_side");
		return "[" + say(language, "meeting.outcome-kind." + row.string("kind"))
				+ ((alone != null) ? " · " + say(language, "meeting.unilateral." + alone) : "") + "] "
				+ name(row.local("text"), "", language);
	}

	private void list(StringBuilder text, Language language, String what, List<String> lines) {
		text.append('\n');
		line(text, say(language, "notification.minutes." + what));
		if (lines.isEmpty()) {
			line(text, say(language, "notification.minutes.none"));
		}
		for (int i = 0; i < lines.size(); i++) {
			line(text, (i + 1) + ". " + lines.get(i));
		}
	}

	private void field(StringBuilder text, Language language, String what, String value) {
		if (!value.isEmpty()) {
			line(text, say(language, "notification.minutes." + what, value));
		}
	}

	private String joined(Language language, LocalText... parts) {
		return Stream.of(parts)
			.map((it) -> name(it, "", language))
			.filter((it) -> !it.isEmpty())
			.reduce((a, b) -> a + ", " + b)
			.orElse("");
	}

	private String name(LocalText text, String otherwise, Language language) {
		Spoken spoken = text.best(language);
		if (spoken == null) {
			return otherwise;
		}
		return (spoken.language() == language) ? spoken.text()
				: spoken.text() + " [" + say(language, "notification.minutes.language." + spoken.language()) + "]";
	}

	private static void line(StringBuilder text, String line) {
		text.append(line.replace("\r\n", "\n").strip()).append('\n');
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
