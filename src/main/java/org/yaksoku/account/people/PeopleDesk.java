package org.yaksoku.account.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;

/**
 * Reads the people of the portal for those who administer them: accounts and invitations
 * of their own side, and who can sign for each.
 */
@Service("accountPeopleDesk")
@Transactional(readOnly = true)
public class PeopleDesk {

	private static final String PEOPLE = """
			select a.id, a.version, a.email, a.name, a.names_ko, a.names_ja, a.names_en, a.side, a.active,
			  a.organisation_id, o.name_ko as organisation_ko, o.name_ja as organisation_ja, o.name_en as organisation_en,
			  (select string_agg(r.role, ' ') from account.user_role r where r.user_id = a.id) as roles, l.at as last_sign_in
			from account.user_account a
			left join party.organisation o on o.id = a.organisation_id
			left join account.last_sign_in l on l.user_id = a.id
			where a.side = :side and (cast(:id as uuid) is null or a.id = cast(:id as uuid))
			order by not a.active, a.name, a.id
			""";

	private static final String INVITED = """
			select i.id, i.version, i.email, i.name, i.expires_at, i.expires_at <= :now as expired,
			  o.name_ko as organisation_ko, o.name_ja as organisation_ja, o.name_en as organisation_en,
			  (select string_agg(r.role, ' ') from account.invitation_role r where r.invitation_id = i.id) as roles
			from account.invitation i left join party.organisation o on o.id = i.organisation_id
			where i.side = :side and i.email is not null and i.used_at is null and i.withdrawn_at is null
			order by i.issued_at desc, i.id
			""";

	private static final String SIGNATORIES = """
			select a.side, a.name, a.names_ko, a.names_ja, a.names_en from account.user_account a
			where a.active and a.password_hash is not null
			  and exists (select from account.user_role r where r.user_id = a.id and r.role = 'APPROVER')
			order by a.name, a.id
			""";

	private static final String ORGANISATIONS = """
			select o.id, o.slug, o.name_ko, o.name_ja, o.name_en from party.organisation o
			where o.side = :side and o.merged_into_id is null order by o.slug
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	PeopleDesk(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * Everybody of one's own side with an account; those who may sign in come first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public List<PersonSheet> people(Language reader) {
		return people(null, reader);
	}

	/**
	 * Somebody of one's own side.
	 * @throws NotFound where there is nobody, or of the other side
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public PersonSheet person(UUID id, Language reader) {
		return people(id, reader).stream().findFirst().orElseThrow(() -> new NotFound(id));
	}

	/**
	 * Open and expired invitations of one's own side, the newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public List<InvitedPerson> invited(Language reader) {
		this.currentUser.administrator();
		return this.desk.list(reader, INVITED, Map.of()).stream().map(PeopleDesk::invited).toList();
	}

	/**
	 * Who can sign, for both sides in the order the reader expects.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public List<Signatories> signatories(Language reader) {
		this.currentUser.administrator();
		List<Row> rows = this.desk.list(reader, SIGNATORIES, Map.of());
		return reader.sides()
			.stream()
			.map((side) -> new Signatories(side,
					rows.stream()
						.filter((it) -> it.constant(Side.class, "side") == side)
						.map(PeopleDesk::name)
						.toList()))
			.toList();
	}

	/**
	 * The organisations somebody of one's own side may belong to.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public List<Choice> organisations(Language reader) {
		this.currentUser.administrator();
		return this.desk.list(reader, ORGANISATIONS, Map.of())
			.stream()
			.map((it) -> Choice.of(it.string("id"), it.local("name"), reader, it.string("slug")))
			.sorted(Choice.byText(reader))
			.toList();
	}

	private List<PersonSheet> people(@Nullable UUID id, Language reader) {
		Actor actor = this.currentUser.administrator();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", id);
		return this.desk.list(reader, PEOPLE, values).stream().map((it) -> person(it, actor)).toList();
	}

	private static PersonSheet person(Row row, Actor actor) {
		@Nullable Instant seen = row.moment("last_sign_in");
		return new PersonSheet(row.id("id"), row.version("version"), row.string("email"), name(row), row.string("name"),
				row.spoken("organisation"), row.findId("organisation_id"), row.constant(Side.class, "side"), roles(row),
				(seen != null) ? Moments.minute(seen) : null, (seen != null) ? Moments.datetime(seen) : null,
				row.is("active"), actor.name().equals("user:" + row.string("id")));
	}

	private static InvitedPerson invited(Row row) {
		Instant until = Objects.requireNonNull(row.moment("expires_at"));
		return new InvitedPerson(row.id("id"), row.version("version"), row.string("email"), row.string("name"),
				row.spoken("organisation"), roles(row), Moments.minute(until), Moments.datetime(until),
				row.is("expired"));
	}

	private static String name(Row row) {
		String inScript = row.local("names").in(row.reader());
		return (inScript != null) ? inScript : row.string("name");
	}

	private static List<Role> roles(Row row) {
		return Arrays.stream(row.string("roles").split(" ")).map(Role::valueOf).sorted().toList();
	}

}
