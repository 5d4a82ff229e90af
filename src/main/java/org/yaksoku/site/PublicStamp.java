package org.yaksoku.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Sha256;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
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
			  (select max(e.public_from) from shared.pub_embargo e where e.public_from <= ?
			    and e.public_from > cast(? as timestamptz) - interval '2 days') as passed
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	/** The build, and what whoever runs the portal sets and every page shows. */
	private final String made;

	PublicStamp(@Qualifier("publicJdbc") JdbcClient jdbc, Clock clock, ObjectProvider<BuildProperties> build,
			Environment settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		@Nullable BuildProperties properties = build.getIfAvailable();
		String time = (properties != null && properties.getTime() != null) ? properties.getTime().toString() : "";
		this.made = Stream.of("site-url", "site-name.ko", "site-name.ja", "site-name.en")
			.map((it) -> settings.getProperty("yaksoku." + it, ""))
			.collect(Collectors.joining("|", time + "|", ""));
	}

	/** A weak entity tag: Tomcat compresses nothing that has a strong one. */
	public String etag() {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		// asked before every page: without names to look up
		String state = this.jdbc.sql(STAMP)
			.params(now, now)
			.query((row, number) -> row.getString("seq") + "|" + row.getString("passed"))
			.single();
		return etag(state + "|" + LocalDate.now(this.clock) + "|" + this.made);
	}

	static String etag(String state) {
		return "W/\"" + Sha256.hex(state).substring(0, 16) + "\"";
	}

}
