package org.yaksoku.party;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody and every body by all the names they have, for those who read a list that
 * names them.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

	private static final String PEOPLE = """
			select p.id, p.name_ko, p.name_ja, p.name_en, null as side,
			  array_remove(array_cat(array[p.name_ko, p.name_ja, p.name_en, p.reading],
			    array(select a.name from party.person_alias a where a.person_id = p.id)), null) as names
			from party.person p where p.merged_into_id is null
			order by coalesce(p.name_ko, p.name_ja, p.name_en), p.id
			""";

	private static final String ORGANISATIONS = """
			select o.id, o.name_ko, o.name_ja, o.name_en, o.side,
			  array_remove(array_cat(array[o.name_ko, o.name_ja, o.name_en, o.short_name_ko, o.short_name_ja, o.short_name_en],
			    array(select a.name from party.organisation_alias a where a.organisation_id = o.id)), null) as names
			from party.organisation o where o.merged_into_id is null order by o.slug
			""";

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	Directory(JdbcClient jdbc, CurrentUser currentUser) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * All people with every name and spelling of theirs.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Known> people() {
		this.currentUser.reader();
		return this.jdbc.sql(PEOPLE).query(Directory::known).list();
	}

	/**
	 * All organisations with every name, short name and spelling of theirs.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Known> organisations() {
		this.currentUser.reader();
		return this.jdbc.sql(ORGANISATIONS).query(Directory::known).list();
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		Array names = row.getArray("names");
		String side = row.getString("side");
		return new Known(row.getObject("id", UUID.class),
				new LocalText(row.getString("name_ko"), row.getString("name_ja"), row.getString("name_en")),
				Arrays.stream((String[]) names.getArray()).map(Directory::plain).distinct().toList(),
				(side != null) ? Side.valueOf(side) : null);
	}

	/** A name as names are compared: without spaces and marks, small, of one width. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Punct}・·‧、’]+", "")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * Somebody, or a body, by all names.
	 *
	 * @param names in the form in which they are compared
	 * @param side of an organisation; null for people and third parties
	 */
	public record Known(UUID id, LocalText name, List<String> names, @Nullable Side side) {

		/** Whether this is one of the names, however it is spaced. */
		public boolean isCalled(String name) {
			return this.names.contains(plain(name));
		}

	}

}
