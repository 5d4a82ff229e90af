package org.yaksoku.followup;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Stale;

/**
 * A step of an action with a planned and an actual date.
 */
@Entity
@Table(schema = "followup", name = "milestone")
class Milestone {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private int position;

	private LocalText title;

	private @Nullable PartialDate planned;

	private @Nullable PartialDate actual;

	private short weight;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Milestone() {
	}

	Milestone(int position, NewMilestone asked) {
		this.id = Key.next();
		this.position = position;
		change(asked);
	}

	UUID id() {
		return this.id;
	}

	int position() {
		return this.position;
	}

	/**
	 * @throws Stale where it changed since it was opened
	 */
	void check(long opened) {
		Stale.check(this.id, opened, this.version);
	}

	final void change(NewMilestone asked) {
		this.title = LocalText.required(asked.title(), "A milestone needs a title");
		this.planned = PartialDate.keeping(this.planned, asked.planned());
		this.actual = PartialDate.keeping(this.actual, asked.actual());
		this.weight = (short) asked.weight();
	}

}
