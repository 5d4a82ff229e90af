package org.yaksoku.site;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Names the state of everything the public can see, so that a reader who has seen it
 * before is told so without a page being made. It moves with every public change, with
 * the day (dates become late), with every embargo that passes, with every build and with
 * what the portal is called; a draft never moves it.
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

	/** The build, and what whoever runs the portal sets and every page shows. */
	private final String made;

	PublicStamp(PublicReader reader, ObjectProvider<BuildProperties> build, Environment settings) {
		this.reader = reader;
		@Nullable BuildProperties properties = build.getIfAvailable();
		String time = (properties != null && properties.getTime() != null) ? properties.getTime().toString() : "";
		this.made = Stream.of("site-url", "site-name.ko", "site-name.ja", "site-name.en")
			.map((it) -> settings.getProperty("yaksoku." + it, ""))
			.collect(Collectors.joining("|", time + "|", ""));
	}

	/** A weak entity tag: Tomcat compresses nothing that has a strong one. */
	public String etag() {
		Row row = this.reader.one(Language.EN, STAMP, Map.of()).orElseThrow();
		return etag(row.find("seq") + "|" + row.find("passed") + "|" + this.reader.today() + "|" + this.made);
	}

	static String etag(String state) {
		return "W/\"" + Sha256.hex(state).substring(0, 16) + "\"";
	}

}
