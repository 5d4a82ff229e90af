package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads recurring meetings for those who keep them.
 */
@Service
@Transactional(readOnly = true)
public class SeriesDesk {

	private static final String SERIES = """
			select s.*, (select count(*) from meeting.meeting m where m.series_id = s.id) as editions,
			  (select json_agg(json_build_object('organisation', p.organisation_id, 'side', p.side, 'slug', o.slug,
			    'name_ko', o.name_ko, 'name_ja', o.name_ja, 'name_en', o.name_en) order by o.slug)
			    from meeting.series_organisation p join party.organisation o on o.id = p.organisation_id
			    where p.series_id = s.id) as pairing
			from meeting.series s where (cast(:slug as text) is null or s.slug = :slug) order by s.example, s.slug
			""";

	private final DeskReader desk;

	private final RecordHistory history;

	private final CurrentUser currentUser;

	SeriesDesk(DeskReader desk, RecordHistory history, CurrentUser currentUser) {
		this.desk = desk;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * All series, examples last.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<SeriesSheet> all(Language reader) {
		return read(null, reader);
	}

	/**
	 * One series.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public SeriesSheet one(String slug, Language reader) {
		return read(slug, reader).stream().findFirst().orElseThrow(() -> new NotFound(slug));
	}

	/**
	 * Who changed what, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage history(SeriesSheet sheet, HistoryQuery query, Language reader) {
		return this.history.of("meeting.series", sheet.id().value(), List.of("meeting.series_organisation"),
				"series_id", query, reader, (keys) -> partners(keys, reader));
	}

	private Map<UUID, String> partners(Collection<UUID> keys, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		if (!keys.isEmpty()) {
			this.desk.list(reader, "select o.* from party.organisation o where o.id in (:keys)", Map.of("keys", keys))
				.forEach((it) -> names.put(it.id("id"), it.spoken("name", "slug").text()));
		}
		return names;
	}

	private List<SeriesSheet> read(@Nullable String slug, Language reader) {
		this.currentUser.reader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("slug", slug);
		return this.desk.list(reader, SERIES, values).stream().map(SeriesDesk::series).toList();
	}

	private static SeriesSheet series(Row row) {
		Map<Side, List<String>> partners = new EnumMap<>(Side.class);
		List<Row> pairing = new ArrayList<>(row.rows("pairing"));
		List<Side> order = row.reader().sides();
		pairing.sort(Comparator.comparing((Row it) -> order.indexOf(it.constant(Side.class, "side"))));
		pairing.forEach((it) -> partners.computeIfAbsent(it.constant(Side.class, "side"), (side) -> new ArrayList<>())
			.add(it.string("organisation")));
		List<Spoken> names = pairing.stream().map((it) -> it.spoken("name", "slug")).toList();
		return new SeriesSheet(new SeriesId(row.id("id")), row.version("version"), row.string("slug"),
				Objects.requireNonNull(row.spoken("name", "slug")), row.constant(SeriesState.class, "state"),
				row.local("name"), row.local("short_name"), row.local("description"), row.local("cadence"),
				row.partial("first_edition"), partners, names, row.count("editions"), row.is("example"));
	}

}
