package org.yaksoku.interchange.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A calendar as programs read it (RFC 5545, with the name of RFC 7986).
 */
public final class CalendarFile {

	/** What such a file is called on the wire. */
	public static final String TYPE = "text/calendar;charset=utf-8";

	private static final int LINE = 75;

	private static final Duration REFRESH = Duration.ofHours(6);

	private CalendarFile() {
	}

	/**
	 * The bytes of a calendar, in UTF-8.
	 * @param name what readers see above it
	 * @param stamp the instant as of which it is right
	 */
	public static byte[] of(String name, Language language, Instant stamp, List<CalendarEntry> entries) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Yaksoku//Yaksoku//" + language.name()));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new Name(name));
		calendar.add(new XProperty("X-WR-CALNAME", name));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		entries.forEach((it) -> calendar.add(event(it, language, stamp)));
		return folded(text(calendar));
	}

	private static VEvent event(CalendarEntry entry, Language language, Instant stamp) {
		VEvent event = new VEvent(false);
		event.add(new Uid(entry.uid()));
		event.add(new DtStamp(stamp));
		event.add(new DtStart<>(entry.first()));
		// the first day that is free again
		event.add(new DtEnd<>(entry.last().plusDays(1)));
		event.add(new Summary(in(entry.title().language()), words(entry.title().text())));
		Spoken place = entry.place();
		if (place != null) {
			event.add(new Location(in(place.language()), words(place.text())));
		}
		if (!entry.notes().isEmpty()) {
			event.add(new Description(in(language), words(String.join("\n", entry.notes()))));
		}
		event.add(new Url(URI.create(entry.address())));
		event.add(status(entry.certainty()));
		event.add(entry.busy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
		return event;
	}

	private static Property status(Certainty certainty) {
		return switch (certainty) {
			case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
			case FIRM -> ImmutableStatus.VEVENT_CONFIRMED;
			case CALLED_OFF -> ImmutableStatus.VEVENT_CANCELLED;
		};
	}

	private static ParameterList in(Language language) {
		return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(language.code())));
	}

	/** Lines may break in a text, other characters without a form may not stand there. */
	private static String words(String text) {
		return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
	}

	private static String text(Calendar calendar) {
		StringWriter text = new StringWriter();
		try {
			// ical4j dislikes an empty calendar
			new CalendarOutputter(!calendar.getComponents().isEmpty(), Integer.MAX_VALUE).output(calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ValidationException ex) {
			throw new IllegalStateException("A calendar nobody could read", ex);
		}
		// in one piece: ical4j folds whatever length it is told, and counts letters where
		// the standard counts bytes
		return text.toString().replaceAll("\\r?\\n[ \\t]", "");
	}

	/** Breaks lines at 75 bytes, never inside a letter. */
	private static byte[] folded(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		text.lines().forEach((line) -> {
			int room = LINE;
			for (int at = 0; at < line.length();) {
				int letter = line.codePointAt(at);
				byte[] written = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
				if (written.length > room) {
					bytes.writeBytes(new byte[] { '\r', '\n', ' ' });
					room = LINE - 1;
				}
				bytes.writeBytes(written);
				room -= written.length;
				at += Character.charCount(letter);
			}
			bytes.writeBytes(new byte[] { '\r', '\n' });
		});
		return bytes.toByteArray();
	}

}
