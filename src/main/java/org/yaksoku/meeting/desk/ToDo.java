package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.List;

import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.shared.Language;

/**
 * Something a meeting still lacks. It reminds and holds nothing up.
 *
 * @param key of the words for it
 * @param count how often, 0 where that says nothing
 * @param section of the page where it is put right
 */
public record ToDo(String key, long count, String section) {

	/** What a meeting lacks, in the order of its page. */
	public static List<ToDo> of(MeetingSheet sheet) {
		List<ToDo> open = new ArrayList<>();
		boolean held = sheet.status() == MeetingStatus.HELD || sheet.status() == MeetingStatus.CLOSED;
		for (Language language : Language.values()) {
			add(open, "meeting.todo.title." + language, sheet.title().in(language) == null, "basics");
		}
		add(open, "meeting.todo.date", !sheet.held().isKnown(), "basics");
		add(open, "meeting.todo.participants", sheet.participants().isEmpty(), "participants");
		sheet.unnamed()
			.forEach((language, count) -> open.add(new ToDo("meeting.unnamed." + language, count, "participants")));
		if (held) {
			long invited = sheet.participants().stream().filter((it) -> it.attendance() == Attendance.INVITED).count();
			if (invited > 0) {
				open.add(new ToDo("meeting.todo.invited", invited, "participants"));
			}
			add(open, "meeting.todo.head-counts", sheet.headCounts().isEmpty(), "head-counts");
		}
		add(open, "meeting.todo.agenda", sheet.agenda().isEmpty(), "agenda");
		if (held) {
			add(open, "meeting.todo.outcomes", sheet.outcomes().isEmpty(), "agenda");
		}
		for (Language language : Language.values()) {
			long without = sheet.outcomes().stream().filter((it) -> it.text().in(language) == null).count();
			if (without > 0) {
				open.add(new ToDo("meeting.todo.outcome." + language, without, "agenda"));
			}
		}
		return open;
	}

	private static void add(List<ToDo> open, String key, boolean lacks, String section) {
		if (lacks) {
			open.add(new ToDo(key, 0, section));
		}
	}

}
