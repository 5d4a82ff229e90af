package org.yaksoku.party.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.party.Alias;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Paged;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads organisations for those who keep them.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationDesk {

	private static final String LIST = """
			select o.*, p.slug as parent_slug, p.name_ko as parent_name_ko, p.name_ja as parent_name_ja,
			  p.name_en as parent_name_en, count(*) over () as total
			from party.organisation o left join party.organisation p on p.id = o.parent_id
			where o.merged_into_id is null and (:of = '' or coalesce(o.side, 'NONE') = :of)
			  and %s and %s
			order by %s limit :size offset :before
			""".formatted(Listing.MISSING, Listing.called("""
			o.slug, o.name_ko, o.name_ja, o.name_en, o.short_name_ko, o.short_name_ja, o.short_name_en,
			(select string_agg(a.name, chr(1)) from party.organisation_alias a where a.organisation_id = o.id),
			(select string_agg(concat_ws(chr(1), f.name_ko, f.name_ja, f.name_en), chr(1)) from party.former_name f
			  where f.organisation_id = o.id)"""), Listing.ORDER);

	private static final String SHEET = """
			select o.*,
			  (select json_agg(json_build_object('name', a.name, 'language', a.language, 'printed_in', a.printed_in)
			    order by a.name) from party.organisation_alias a where a.organisation_id = o.id) as aliases,
			  (select json_agg(to_jsonb(f) order by f.until_latest desc nulls last, f.id) from party.former_name f
			    where f.organisation_id = o.id) as former_names,
			  (select json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name_ko', k.name_ko, 'name_ja', k.name_ja,
			    'name_en', k.name_en) order by k.slug) from party.organisation k
			    where k.parent_id = o.id and k.merged_into_id is null) as children,
			  %s,
			  %s
			from party.organisation s join party.organisation o on o.id = coalesce(s.merged_into_id, s.id)
			where s.slug = :slug
			""".formatted(PostPart.of("organisation_id", "person_id", "party.person"),
			Source.OF.formatted("party.organisation"));

	private static final String NAMES = """
			select o.id, o.slug, o.name_ko, o.name_ja, o.name_en from party.organisation o where o.id in (:keys)
			union all select p.id, p.slug, p.name_ko, p.name_ja, p.name_en from party.person p where p.id in (:keys)
			""";

	private final DeskReader desk;

	private final RecordHistory history;

	private final CurrentUser currentUser;

	OrganisationDesk(DeskReader desk, RecordHistory history, CurrentUser currentUser) {
		this.desk = desk;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * One page of those that are wanted, by name. What was merged is not among them.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Paged<OrganisationEntry> list(Wanted wanted, Language reader) {
		this.currentUser.reader();
		List<Row> rows = this.desk.list(reader, LIST, wanted.values(reader));
		int total = rows.isEmpty() ? 0 : rows.get(0).count("total");
		return new Paged<>(rows.stream().map(OrganisationDesk::entry).toList(), wanted.page(), total);
	}

	/**
	 * One organisation; for the slug of one that was merged the one that took its place.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public OrganisationSheet one(String slug, Language reader) {
		this.currentUser.reader();
		return this.desk.one(reader, SHEET, Map.of("slug", slug))
			.map(OrganisationDesk::sheet)
			.orElseThrow(() -> new NotFound(slug));
	}

	/**
	 * Who changed what, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage history(OrganisationSheet sheet, HistoryQuery query, Language reader) {
		return this.history.of("party.organisation", sheet.id().value(),
				List.of("party.organisation_alias", "party.former_name", "party.affiliation"), "organisation_id", query,
				reader, (keys) -> names(this.desk, keys, reader));
	}

	/** How organisations and people are called that the history names by key. */
	static Map<UUID, String> names(DeskReader desk, Collection<UUID> keys, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		if (!keys.isEmpty()) {
			desk.list(reader, NAMES, Map.of("keys", keys))
				.forEach((it) -> names.put(it.id("id"), it.spoken("name", "slug").text()));
		}
		return names;
	}

	private static OrganisationEntry entry(Row row) {
		return new OrganisationEntry(row.string("slug"), row.spoken("name", "slug"),
				row.constant(OrganisationKind.class, "kind"), row.side("side"),
				(row.find("parent_slug") != null) ? row.spoken("parent_name", "parent_slug") : null,
				row.local("name").missing(), row.is("example"));
	}

	private static OrganisationSheet sheet(Row row) {
		return new OrganisationSheet(new OrganisationId(row.id("id")), row.version("version"), row.string("slug"),
				row.spoken("name", "slug"), row.constant(OrganisationKind.class, "kind"), row.side("side"),
				row.findId("parent_id"), row.local("name"), row.local("short_name"), row.local("place"),
				row.find("web_site"), row.rows("aliases").stream().map(OrganisationDesk::alias).toList(),
				row.rows("former_names").stream().map(FormerNamePart::of).toList(),
				row.rows("children").stream().map(Ref::of).toList(),
				row.rows("posts").stream().map(PostPart::of).toList(),
				row.rows("sources").stream().map(Source::of).toList(), row.is("example"));
	}

	static Alias alias(Row row) {
		return new Alias(row.string("name"), row.findConstant(Language.class, "language"), row.find("printed_in"));
	}

}
