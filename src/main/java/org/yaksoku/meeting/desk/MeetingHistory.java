package org.yaksoku.meeting.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordEvent;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.history.RecordHistory.Below;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to a meeting and to its parts. What one side keeps to itself, the other
 * does not read here either: notes, and documents that were put under the meeting.
 */
@Service
@Transactional(readOnly = true)
public class MeetingHistory {

	private static final List<String> PARTS = List.of("meeting.session", "meeting.participation", "meeting.head_count",
			"meeting.agenda_item", "meeting.outcome", "meeting.meeting_document", "meeting.note");

	private static final List<Below> BELOW = List.of(new Below("meeting.session_item", "session_id", "meeting.session"),
			new Below("meeting.outcome_topic", "outcome_id", "meeting.outcome"));

	/** What stands under a meeting by its key. */
	private static final String CALLED = """
			select o.id, o.name_ko as n_ko, o.name_ja as n_ja, o.name_en as n_en, o.slug as otherwise
			from party.organisation o where o.id in (:keys)
			union all select x.id, x.name_ko, x.name_ja, x.name_en, x.slug from party.person x where x.id in (:keys)
			union all select t.id, t.name_ko, t.name_ja, t.name_en, t.slug from topic.topic t where t.id in (:keys)
			union all select s.id, s.name_ko, s.name_ja, s.name_en, s.slug from meeting.series s where s.id in (:keys)
			union all select s.id, s.title_ko, s.title_ja, s.title_en, s.kind from meeting.session s where s.id in (:keys)
			union all select a.id, a.title_ko, a.title_ja, a.title_en, '' from meeting.agenda_item a where a.id in (:keys)
			union all select d.id, d.title_ko, d.title_ja, d.title_en, d.slug from document.document d where d.id in (:keys)
			  and (d.visibility <> 'OWN_SIDE' or d.side = :side)
			""";

	private final RecordHistory history;

	private final DeskReader desk;

	private final MessageSource messages;

	MeetingHistory(RecordHistory history, DeskReader desk, MessageSource messages) {
		this.history = history;
		this.desk = desk;
		this.messages = messages;
	}

	/**
	 * Changes, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage of(MeetingSheet sheet, HistoryQuery query, Language reader) {
		String gone = this.messages.getMessage("meeting.history.gone", null, reader.locale());
		HistoryPage page = this.history.of("meeting.meeting", sheet.id().value(), PARTS, "meeting_id", BELOW, query,
				reader, (keys) -> called(keys, gone, reader));
		return page.with(page.events()
			.stream()
			.filter((it) -> !it.what().equals("meeting_document") || isNamed(it, gone))
			.toList());
	}

	private Map<UUID, String> called(Collection<UUID> keys, String gone, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		if (!keys.isEmpty()) {
			keys.forEach((it) -> names.put(it, gone));
			this.desk.list(reader, CALLED, Map.of("keys", keys)).forEach((it) -> {
				Spoken name = it.spoken("n", "otherwise");
				if (name != null && !name.text().isBlank()) {
					names.put(it.id("id"), name.text());
				}
			});
		}
		return names;
	}

	/** A document of which the reader may not know has no name here. */
	private static boolean isNamed(RecordEvent event, String gone) {
		return event.fields().stream().flatMap((it) -> it.pieces().stream()).noneMatch((it) -> it.text().equals(gone));
	}

}
