package org.yaksoku.site;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/**
 * Names the state of everything the public can see, so that a reader who has seen it
 * before is told so without a page being made. It moves with every public change, with
 * the day (dates become late), with every embargo that passes and with every build; a
 * draft never moves it.
 */
@Service
public class PublicStamp {

	// what passed before today has moved the tag with the day already
	private static final String STAMP = """
			select (select seq from shared.pub_stamp) as seq,
			  (select max(e.public_from) from shared.pub_embargo e where e.public_from <= :now
			    and e.public_from > cast(:now as timestamptz) - interval '2 days') as passed
			""";

	private final PublicReader reader;

	private final String build;

	PublicStamp(PublicReader reader, ObjectProvider<BuildProperties> build) {
		this.reader = reader;
		@Nullable BuildProperties properties = build.getIfAvailable();
		this.build = (properties != null && properties.getTime() != null) ? properties.getTime().toString() : "";
	}

	/** A weak entity tag: Tomcat compresses nothing that has a strong one. */
	public String etag() {
		Row row = this.reader.one(Language.EN, STAMP, Map.of()).orElseThrow();
		return etag(row.find("seq") + "|" + row.find("passed") + "|" + this.reader.today() + "|" + this.build);
	}

	static String etag(String state) {
		return "W/\"" + Sha256.hex(state).substring(0, 16) + "\"";
	}

}
