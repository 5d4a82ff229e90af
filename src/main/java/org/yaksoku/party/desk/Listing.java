package org.yaksoku.party.desk;

/**
 * The SQL that the lists of organisations and of people have in common.
 */
final class Listing {

	static final String MISSING = """
			(case :missing when 'KO' then o.name_ko is null when 'JA' then o.name_ja is null
			  when 'EN' then o.name_en is null else true end)""";

	/** By the name as the reader reads it. */
	static final String ORDER = """
			coalesce(case :reader when 'KO' then o.name_ko when 'JA' then o.name_ja else o.name_en end, o.name_en, o.name_ja,
			  o.name_ko), o.slug""";

	private Listing() {
	}

	/**
	 * Whether somebody is called as asked for, by any of the names: one of what is asked
	 * for is a part of a name, or has a whole name as its part.
	 */
	static String called(String names) {
		return """
				(:words = '' or exists (
				  select from unnest(string_to_array(party.plain(:words), chr(1))) w,
				    unnest(string_to_array(party.plain(concat_ws(chr(1), %s)), chr(1))) n
				  where w <> '' and (position(w in n) > 0
				    or (length(n) > 1 and octet_length(n) > 2 and position(n in w) > 0))))""".formatted(names);
	}

}
