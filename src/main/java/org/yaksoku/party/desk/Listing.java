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

	/** Whether somebody is called as asked for, by any of the names. */
	static String called(String names) {
		return "(:words = '' or position(party.plain(:words) in party.plain(concat_ws(chr(1), " + names + "))) > 0)";
	}

}
