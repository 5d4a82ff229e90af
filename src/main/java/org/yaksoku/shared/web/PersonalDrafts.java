package org.yaksoku.shared.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Key;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Keeps what somebody types, for them alone and outside the record, until they save it or
 * thirty days have passed (design S3, rule 14). The database gives nobody the draft of
 * somebody else, whatever is asked here.
 */
@Service
@Transactional
public class PersonalDrafts {

	static final Duration KEPT = Duration.ofDays(30);

	/** As many as one person may have; the oldest make room. */
	static final int MOST = 50;

	private static final int LENGTH = 200_000;

	private static final int FIELDS = 60;

	private static final Pattern ADDRESS = Pattern.compile("/desk/[A-Za-z0-9/-]{1,250}");

	private static final String OFFERS = "drafts";

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, String>> FIELDS_OF_A_FORM = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	PersonalDrafts(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * The form to be shown: as it stands in the record, or the draft where its author
	 * takes it up. A draft that says something else is offered on the page.
	 * @param name of the form, under which its labels stand in the messages
	 * @param address where the form is sent
	 * @param now the form made from what stands there; a record
	 * @param taken the name of the form whose draft is taken up, null where none is
	 * @param model gets the offer
	 */
	@Transactional(readOnly = true)
	public <F extends Record> F open(String name, String address, F now, @Nullable String taken, Model model) {
		PersonalDraft kept = find(address).orElse(null);
		@SuppressWarnings("unchecked")
		F mine = (kept != null) ? (F) kept.as(now.getClass()) : null;
		if (kept == null || mine == null) {
			return now;
		}
		DraftOffer offer = DraftOffer.of(name, kept, mine, now);
		if (offer.fields().isEmpty()) {
			return now;
		}
		if (name.equals(taken)) {
			model.addAttribute("taken", name);
			model.addAttribute("takenForm", mine);
			model.addAttribute("takenOpened", kept.fields().get(Opened.FIELD));
			return mine;
		}
		offers(model).put(name, offer);
		return now;
	}

	/**
	 * Keeps the fields of a form in place of what was kept of it before.
	 * @return when, an instant
	 * @throws IllegalArgumentException for an address that has no form, or for more than
	 * a form can hold
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public Instant keep(String address, Map<String, String> fields) {
		String author = this.currentUser.writer().name();
		if (!ADDRESS.matcher(address).matches()) {
			throw new IllegalArgumentException("No form is sent to " + address);
		}
		if (fields.size() > FIELDS || fields.values().stream().mapToInt(String::length).sum() > LENGTH) {
			throw new IllegalArgumentException("That is more than a form holds");
		}
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into shared.personal_draft (id, author, address, fields, opened, saved_at)
				values (:id, :author, :address, cast(:fields as jsonb), :opened, :now)
				on conflict (author, address) do update
				set fields = excluded.fields, opened = excluded.opened, saved_at = excluded.saved_at""")
			.param("id", Key.next())
			.param("author", author)
			.param("address", address)
			.param("fields", JSON.writeValueAsString(fields))
			.param("opened", opened(fields))
			.param("now", Timestamp.from(now))
			.update();
		this.jdbc.sql("""
				delete from shared.personal_draft where author = :author and id in (
				  select d.id from shared.personal_draft d where d.author = :author
				  order by d.saved_at desc, d.id desc offset :most)""")
			.param("author", author)
			.param("most", MOST)
			.update();
		return now;
	}

	/**
	 * Lets one's own draft of a form go, where there is one.
	 * @throws org.yaksoku.shared.NotPermitted for an anonymous reader
	 */
	public void discard(String address) {
		forget(address);
	}

	/** The same within the transaction that makes the draft needless. */
	@Transactional(propagation = Propagation.SUPPORTS)
	void forget(String address) {
		this.jdbc.sql("delete from shared.personal_draft where author = ? and address = ?")
			.params(this.currentUser.required().name(), address)
			.update();
	}

	/**
	 * Lets the drafts of everybody go that nobody touched for thirty days.
	 * @return how many
	 */
	int purge() {
		return this.jdbc.sql("select shared.forget_drafts(?)")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.query(Integer.class)
			.single();
	}

	private Optional<PersonalDraft> find(String address) {
		return this.jdbc.sql("""
				select address, fields, opened, saved_at from shared.personal_draft
				where author = ? and address = ? and saved_at >= ?""")
			.params(this.currentUser.required().name(), address, Timestamp.from(this.clock.instant().minus(KEPT)))
			.query(PersonalDrafts::draft)
			.optional();
	}

	private static PersonalDraft draft(ResultSet row, int number) throws SQLException {
		return new PersonalDraft(row.getString(1), JSON.readValue(row.getString(2), FIELDS_OF_A_FORM), row.getLong(3),
				row.getTimestamp(4).toInstant());
	}

	private static long opened(Map<String, String> fields) {
		String version = fields.getOrDefault("version", "");
		return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, DraftOffer> offers(Model model) {
		Map<String, DraftOffer> offers = (Map<String, DraftOffer>) model.getAttribute(OFFERS);
		if (offers == null) {
			offers = new HashMap<>();
			model.addAttribute(OFFERS, offers);
		}
		return offers;
	}

}
