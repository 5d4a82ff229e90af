package org.yaksoku.interchange.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarFileTests {

	private static final Instant STAMP = Instant.parse("2026-11-23T15:00:00Z");

	private static final String KOREAN = "제15회 한일상의 회장단 회의; 센다이, 일본 \\ “미래” 한 줄\n두 줄 — 반도체·에너지·저출산 고령화 대응을 위한 협력";

	private static final String JAPANESE = "第15回日韓商工会議所首脳会議（仙台）𠮷野家﨑，髙島；一行目と、とても長い題名が続きます。半導体、エネルギー、少子高齢化への対応";

	@ParameterizedTest
	@ValueSource(
			strings = { KOREAN, JAPANESE, "x", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦" })
	void everyTextComesBackAsItWas(String words) throws Exception {
		byte[] file = CalendarFile.of(words, Language.KO, STAMP, List.of(entry(words, LocalDate.of(2026, 11, 26))));

		VEvent event = read(file);
		assertThat(event.<Summary>getRequiredProperty("SUMMARY").getValue()).isEqualTo(words);
		assertThat(event.<Description>getRequiredProperty("DESCRIPTION").getValue()).isEqualTo(words + "\n" + words);
		assertThat(event.<Location>getRequiredProperty("LOCATION").getValue()).isEqualTo(words);
		ICalendar second = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
		assertThat(second.getEvents().get(0).getSummary().getValue()).isEqualTo(words);
		assertThat(second.getEvents().get(0).getDescription().getValue()).isEqualTo(words + "\n" + words);
		assertThat(second.getEvents().get(0).getLocation().getValue()).isEqualTo(words);
		assertThat(second.getNames().get(0).getValue()).isEqualTo(words);
		assertThat(second.validate(biweekly.ICalVersion.V2_0)).as("the second reader has nothing to say").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { KOREAN, JAPANESE,
			"A long sentence in English letters is folded where seventy-five bytes are full, once" })
	void noLineIsLongerThanSeventyFiveBytes(String words) {
		byte[] file = CalendarFile.of(words, Language.JA, STAMP, List.of(entry(words, LocalDate.of(2026, 11, 26))));

		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("�");
		assertThat(text.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75));
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		String[] lines = text.split("\r\n");
		for (int i = 1; i < lines.length; i++) {
			if (lines[i].startsWith(" ")) {
				// no letter of these takes more than three
				assertThat(lines[i - 1].getBytes(StandardCharsets.UTF_8).length).as("folded once: " + lines[i - 1])
					.isGreaterThan(72);
			}
		}
	}

	@Test
	void daysAreDaysAndEndBeforeTheNext() throws Exception {
		byte[] file = CalendarFile.of("회의", Language.KO, STAMP,
				List.of(new CalendarEntry("meeting-1@yaksoku", LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 9),
						new Spoken(Language.JA, "第14回"), List.of(), null, "https://example.org/ko/meetings/kccj-14",
						Certainty.CALLED_OFF, true)));

		assertThat(new String(file, StandardCharsets.UTF_8)).contains("DTSTART;VALUE=DATE:20251208\r\n",
				"DTEND;VALUE=DATE:20251210\r\n", "DTSTAMP:20261123T150000Z\r\n", "UID:meeting-1@yaksoku\r\n",
				"SUMMARY;LANGUAGE=ja:第14回\r\n", "STATUS:CANCELLED\r\n", "TRANSP:OPAQUE\r\n",
				"URL:https://example.org/ko/meetings/kccj-14\r\n", "X-WR-CALNAME:회의\r\n", "NAME:회의\r\n",
				"REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
	}

	@Test
	void anEmptyCalendarIsOneToo() throws Exception {
		byte[] file = CalendarFile.of("기한", Language.KO, STAMP, List.of());

		assertThat(Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents()).isEmpty();
	}

	@Test
	void whatIsLessPreciseThanADayIsNoEvent() {
		assertThat(CalendarEntry.has(PartialDate.day(LocalDate.of(2026, 3, 31)))).isTrue();
		assertThat(List.of(PartialDate.month(java.time.YearMonth.of(2026, 3)), PartialDate.quarter(2026, 1),
				PartialDate.half(2026, 1), PartialDate.year(2026), PartialDate.fiscalYear(2026),
				PartialDate.unknown("곧")))
			.noneMatch(CalendarEntry::has);
		assertThat(CalendarEntry.has(null)).isFalse();
	}

	private static CalendarEntry entry(String words, LocalDate day) {
		return new CalendarEntry("action-1@yaksoku", day, day, new Spoken(Language.KO, words), List.of(words, words),
				new Spoken(Language.JA, words), "https://example.org/ko", Certainty.FIRM, false);
	}

	private static VEvent read(byte[] file) throws Exception {
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
		assertThat(calendar.validate().hasErrors()).isFalse();
		return calendar.<VEvent>getComponents("VEVENT").get(0);
	}

}
