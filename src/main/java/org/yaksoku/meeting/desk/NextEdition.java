package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the next edition of a series: the number after the last, the side that did not
 * host last, its organisation, and the title with the new number.
 */
@Service
@Transactional(readOnly = true)
public class NextEdition {

	private static final String LAST = """
			select s.id, s.slug, s.name_ko, s.name_ja, s.name_en, s.example, m.code, m.ordinal, m.host_side, m.title_ko,
			  m.title_ja, m.title_en, m.occasion_ko, m.occasion_ja, m.occasion_en,
			  (select json_agg(json_build_object('side', o.side, 'organisation', o.organisation_id) order by o.organisation_id)
			    from meeting.series_organisation o where o.series_id = s.id) as pairing,
			  (select json_agg(json_build_object('side', h.host_side, 'organisation', h.host_organisation_id) order by h.ordinal desc)
			    from meeting.meeting h where h.series_id = s.id and h.host_organisation_id is not null) as hosts
			from meeting.series s
			left join lateral (select * from meeting.meeting x where x.series_id = s.id and x.status <> 'CANCELLED'
			  order by x.ordinal desc nulls last, x.held_earliest desc nulls last limit 1) m on true
			where s.slug = :series
			""";

	private static final String SERIES = """
			select s.slug from meeting.meeting m join meeting.series s on s.id = m.series_id where m.code = :edition
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	NextEdition(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * What the next edition of a series will probably be.
	 * @param series its slug
	 * @throws NotFound where there is no such series
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public Proposal of(String series, Language reader) {
		this.currentUser.writer();
		Row row = this.desk.one(reader, LAST, Map.of("series", series)).orElseThrow(() -> new NotFound(series));
		Integer last = row.number("ordinal");
		int ordinal = (last != null) ? last + 1 : 1;
		Side lastHost = row.side("host_side");
		@Nullable Side host = (lastHost != null) ? lastHost.other() : null;
		LocalText title = (last != null) ? Ordinals.next(row.local("title"), last) : row.local("name");
		return new Proposal(row.id("id"), series, row.find("code"), series + "-" + ordinal, ordinal, title, host,
				organisation(row, host), row.is("example"));
	}

	/**
	 * The same, with the lines that a certain edition left open.
	 * @param edition its code
	 * @throws NotFound where there is no such edition, or it is in no series
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public Proposal after(String edition, Language reader) {
		this.currentUser.writer();
		Row row = this.desk.one(reader, SERIES, Map.of("edition", edition)).orElseThrow(() -> new NotFound(edition));
		return of(row.string("slug"), reader).since(edition);
	}

	/** Whoever hosted for that side before; otherwise the side's one partner. */
	private static @Nullable UUID organisation(Row row, @Nullable Side host) {
		if (host == null) {
			return null;
		}
		List<UUID> before = organisations(row.rows("hosts"), host);
		List<UUID> partners = organisations(row.rows("pairing"), host);
		return !before.isEmpty() ? before.get(0) : (partners.size() == 1) ? partners.get(0) : null;
	}

	private static List<UUID> organisations(List<Row> rows, Side side) {
		Map<Side, List<UUID>> bySide = new HashMap<>();
		rows.forEach((it) -> {
			Side of = it.side("side");
			if (of != null) {
				bySide.computeIfAbsent(of, (key) -> new ArrayList<>()).add(it.id("organisation"));
			}
		});
		return Objects.requireNonNullElse(bySide.get(side), List.of());
	}

	/**
	 * The next edition as far as the last one tells.
	 *
	 * @param last code of the last edition, null where there is none
	 * @param host null where nobody hosted before
	 * @param organisation null where it is not plain
	 */
	public record Proposal(UUID series, String slug, @Nullable String last, String code, int ordinal, LocalText title,
			@Nullable Side host, @Nullable UUID organisation, boolean example) {

		private Proposal since(String edition) {
			return new Proposal(this.series, this.slug, edition, this.code, this.ordinal, this.title, this.host,
					this.organisation, this.example);
		}

	}

}
