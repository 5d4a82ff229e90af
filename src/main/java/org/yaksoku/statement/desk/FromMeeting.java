package org.yaksoku.statement.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a meeting tells of the statement that will rest on it: the series, who issues it,
 * and what the meeting is called.
 */
@Service
@Transactional(readOnly = true)
public class FromMeeting {

	private static final String MEETING = """
			select m.code, m.series_id, m.title_ko, m.title_ja, m.title_en,
			  (select json_agg(json_build_object('side', o.side, 'organisation', o.organisation_id) order by o.organisation_id)
			    from meeting.series_organisation o where o.series_id = m.series_id) as pairing
			from meeting.meeting m where m.code = :meeting
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	FromMeeting(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * What one meeting tells.
	 * @param meeting its code
	 * @return empty where there is no such meeting
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public Optional<Told> of(String meeting, Language reader) {
		this.currentUser.writer();
		return this.desk.one(reader, MEETING, Map.of("meeting", meeting))
			.map((it) -> new Told(meeting, it.find("series_id"), it.local("title"),
					partners(it.rows("pairing"), Side.KR), partners(it.rows("pairing"), Side.JP)));
	}

	private static List<UUID> partners(List<Row> pairing, Side side) {
		return pairing.stream().filter((it) -> it.side("side") == side).map((it) -> it.id("organisation")).toList();
	}

	/**
	 * What is known of a statement before it is begun.
	 *
	 * @param meeting code of the meeting it rests on
	 * @param series null where the meeting is in none
	 * @param title of the meeting
	 */
	public record Told(String meeting, @Nullable String series, LocalText title, List<UUID> korea, List<UUID> japan) {

	}

}
