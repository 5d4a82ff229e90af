package org.yaksoku.meeting.desk.web;

import java.time.Instant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.NewSession;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.meeting.desk.MeetingSheet.SessionPart;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.AsTyped;

/**
 * What a browser may send for a session. Items stand one a line; the same line in each
 * language is the same item, also where the first ones are empty.
 */
@AsTyped
@NullUnmarked
record SessionForm(long version, @NotNull SessionKind sessionKind, @Size(max = 300) String sessionTitleKo,
		@Size(max = 300) String sessionTitleJa, @Size(max = 300) String sessionTitleEn,
		@Size(max = 1000) String themeKo, @Size(max = 1000) String themeJa, @Size(max = 1000) String themeEn,
		@Size(max = 10000) String itemsKo, @Size(max = 10000) String itemsJa, @Size(max = 10000) String itemsEn,
		@NotNull Visibility sessionVisibility, @Size(max = 60) String sessionEmbargo) implements PartForm {

	static SessionForm blank() {
		return new SessionForm(0, SessionKind.PLENARY, "", "", "", "", "", "", "", "", "", Visibility.BOTH_SIDES, "");
	}

	static SessionForm of(SessionPart part) {
		return new SessionForm(part.version(), part.kind(), part.title().ko(), part.title().ja(), part.title().en(),
				part.theme().ko(), part.theme().ja(), part.theme().en(), lines(part, LocalText::ko),
				lines(part, LocalText::ja), lines(part, LocalText::en), part.visibility(),
				Picked.time(part.embargoUntil()));
	}

	@AssertTrue
	public boolean isTimed() {
		return Picked.isTime(this.sessionEmbargo);
	}

	@AssertTrue
	public boolean isShared() {
		return this.sessionVisibility != Visibility.OWN_SIDE;
	}

	NewSession toNewSession(Instant embargo) {
		List<LocalText> items = new ArrayList<>();
		String[] ko = split(this.itemsKo);
		String[] ja = split(this.itemsJa);
		String[] en = split(this.itemsEn);
		for (int i = 0; i < Math.max(ko.length, Math.max(ja.length, en.length)); i++) {
			LocalText item = new LocalText(at(ko, i), at(ja, i), at(en, i));
			if (!item.isEmpty()) {
				items.add(item);
			}
		}
		return new NewSession(this.sessionKind,
				new LocalText(stripped(this.sessionTitleKo), stripped(this.sessionTitleJa),
						stripped(this.sessionTitleEn)),
				new LocalText(stripped(this.themeKo), stripped(this.themeJa), stripped(this.themeEn)), items,
				this.sessionVisibility, Picked.time(this.sessionEmbargo, embargo));
	}

	private static String lines(SessionPart part, Function<LocalText, String> language) {
		return part.items()
			.stream()
			.map((it) -> Objects.requireNonNullElse(language.apply(it), ""))
			.collect(Collectors.joining("\n"))
			.stripTrailing();
	}

	private static String[] split(String lines) {
		return (lines != null) ? lines.split("\\R") : new String[0];
	}

	private static String at(String[] lines, int index) {
		return (index < lines.length) ? lines[index].strip() : null;
	}

	private static String stripped(String typed) {
		return (typed != null) ? typed.strip() : null;
	}

}
