package org.yaksoku.party.desk;

import java.util.List;
import java.util.Map;

import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.party.PersonId;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Paged;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads people for those who keep them.
 */
@Service
@Transactional(readOnly = true)
public class PersonDesk {

	private static final String POSTS = PostPart.of("person_id", "organisation_id", "party.organisation");

	private static final String LIST = """
			select o.*, %s, count(*) over () as total
			from party.person o
			where o.merged_into_id is null and (:of = '' or (:of = 'NONE' and not exists (
			    select from party.affiliation a join party.organisation b on b.id = a.organisation_id
			    where a.person_id = o.id and b.side is not null)) or exists (
			    select from party.affiliation a join party.organisation b on b.id = a.organisation_id
			    where a.person_id = o.id and b.side = :of))
			  and %s and %s
			order by %s limit :size offset :before
			""".formatted(POSTS, Listing.MISSING, Listing.called("""
			o.name_ko, o.name_ja, o.name_en, o.reading,
			(select string_agg(a.name, chr(1)) from party.person_alias a where a.person_id = o.id)"""), Listing.ORDER);

	private static final String SHEET = """
			select o.*,
			  (select json_agg(json_build_object('name', a.name, 'language', a.language, 'printed_in', a.printed_in)
			    order by a.name) from party.person_alias a where a.person_id = o.id) as aliases,
			  %s,
			  %s
			from party.person s join party.person o on o.id = coalesce(s.merged_into_id, s.id)
			where s.slug = :slug
			""".formatted(POSTS, Source.OF.formatted("party.person"));

	private final DeskReader desk;

	private final RecordHistory history;

	private final CurrentUser currentUser;

	PersonDesk(DeskReader desk, RecordHistory history, CurrentUser currentUser) {
		this.desk = desk;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * One page of those who are wanted, by name. What was merged is not among them. A
	 * person's side is that of an organisation in which they hold or held a post.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public Paged<PersonEntry> list(Wanted wanted, Language reader) {
		this.currentUser.reader();
		List<Row> rows = this.desk.list(reader, LIST, wanted.values(reader));
		int total = rows.isEmpty() ? 0 : rows.get(0).count("total");
		return new Paged<>(rows.stream().map(PersonDesk::entry).toList(), wanted.page(), total);
	}

	/**
	 * One person; for the slug of one that was merged the one that took its place.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public PersonSheet one(String slug, Language reader) {
		this.currentUser.reader();
		return this.desk.one(reader, SHEET, Map.of("slug", slug))
			.map(PersonDesk::sheet)
			.orElseThrow(() -> new NotFound(slug));
	}

	/**
	 * Who changed what, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage history(PersonSheet sheet, HistoryQuery query, Language reader) {
		return this.history.of("party.person", sheet.id().value(), List.of("party.person_alias", "party.affiliation"),
				"person_id", query, reader, (keys) -> OrganisationDesk.names(this.desk, keys, reader));
	}

	private static PersonEntry entry(Row row) {
		return new PersonEntry(row.string("slug"), row.spoken("name", "slug"), row.find("reading"),
				row.rows("posts").stream().map(PostPart::of).filter((it) -> it.until() == null).toList(),
				row.local("name").missing(), row.is("example"));
	}

	private static PersonSheet sheet(Row row) {
		return new PersonSheet(new PersonId(row.id("id")), row.version("version"), row.string("slug"),
				row.spoken("name", "slug"), row.local("name"), row.find("reading"),
				row.rows("aliases").stream().map(OrganisationDesk::alias).toList(),
				row.rows("posts").stream().map(PostPart::of).toList(),
				row.rows("sources").stream().map(Source::of).toList(), row.is("example"));
	}

}
