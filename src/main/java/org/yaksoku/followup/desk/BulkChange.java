package org.yaksoku.followup.desk;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.UserId;
import org.yaksoku.topic.TopicId;

/**
 * One change to many actions at once. Exactly one of the four kinds.
 *
 * @param kind what is changed
 * @param lead for LEAD
 * @param responsible for RESPONSIBLE, null for nobody
 * @param topic for TOPIC
 * @param by for DUE, how many; may be negative
 * @param months for DUE, whether months are meant and not days
 * @param reason for DUE, why
 */
public record BulkChange(Kind kind, @Nullable OrganisationId lead, @Nullable UserId responsible,
		@Nullable TopicId topic, int by, boolean months, String reason) {

	/** What is changed. */
	public enum Kind {

		/** Which organisation of the own side leads. */
		LEAD,
		/** Who of the own side looks after it. */
		RESPONSIBLE,
		/** A theme more for the clauses it is done for. */
		TOPIC,
		/** Its due date. */
		DUE

	}

}
