package org.yaksoku.progress.figures;

import java.util.Locale;

/**
 * By what figures are taken apart: one of these is looked at alone.
 */
public enum Division {

	/** A theme, with those below it. */
	TOPIC("""
			select t.slug, t.name_ko, t.name_ja, t.name_en from statement.pub_topic t
			where t.slug = :slug and t.public_from <= :now
			"""),
	/** A statement. */
	STATEMENT("""
			select t.code as slug, v.title_ko as name_ko, v.title_ja as name_ja, v.title_en as name_en
			from statement.pub_statement t
			join statement.pub_version v on v.statement_id = t.id and v.public_from <= :now and v.public_until > :now
			where t.code = :slug and t.public_from <= :now
			"""),
	/** An organisation that leads. */
	ORGANISATION("""
			select o.slug, o.name_ko, o.name_ja, o.name_en from followup.pub_organisation o
			where o.slug = :slug and o.public_from <= :now
			""");

	private final String names;

	Division(String names) {
		this.names = names;
	}

	/** The question what one of them is called. */
	String names() {
		return this.names;
	}

	/** The name of it in addresses. */
	public String path() {
		return name().toLowerCase(Locale.ROOT) + "s";
	}

}
