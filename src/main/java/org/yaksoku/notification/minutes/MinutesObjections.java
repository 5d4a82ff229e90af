package org.yaksoku.notification.minutes;

import java.util.UUID;

import org.yaksoku.meeting.Objections;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the page of a meeting what its participants object to.
 */
@Component
class MinutesObjections implements Objections {

	private final JdbcClient jdbc;

	MinutesObjections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int open(UUID meeting) {
		return this.jdbc.sql("""
				select count(*) from notification.minutes_recipient r join notification.minutes n on n.id = r.minutes_id
				where n.meeting_id = :meeting and
				""" + MinutesDesk.OBJECTS).param("meeting", meeting).query(Integer.class).single();
	}

}
