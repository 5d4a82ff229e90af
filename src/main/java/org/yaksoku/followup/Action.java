package org.yaksoku.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * Work under one or more clauses. Owed by one side or by both; each owing side has its
 * own lead, contact and reports.
 */
@Entity
@Table(schema = "followup", name = "action")
class Action {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String code;

	private LocalText title;

	private @Nullable LocalText deliverable;

	@Enumerated(EnumType.STRING)
	private Horizon horizon;

	private @Nullable PartialDate due;

	private boolean staged;

	@Enumerated(EnumType.STRING)
	private @Nullable Side side;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	private boolean example;

	private @Nullable UUID outcomeId;

	@ElementCollection
	@CollectionTable(schema = "followup", name = "action_clause", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "clause_id")
	private Set<UUID> clauses = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(schema = "followup", name = "action_supporter", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "organisation_id")
	private Set<UUID> supporters = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "action_id", nullable = false, updatable = false)
	private List<ActionParty> parties = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "action_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<Milestone> milestones = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Action() {
	}

	Action(NewAction asked) {
		if (asked.clauses().isEmpty() && asked.outcome() == null) {
			throw new IllegalArgumentException("An action follows up a clause or an outcome");
		}
		if ((asked.horizon() == Horizon.DATED) != (asked.due() != null)) {
			throw new IllegalArgumentException("An action has a date exactly where its horizon says so");
		}
		this.id = Key.next();
		this.code = asked.code();
		this.title = LocalText.required(asked.title(), "An action needs a title");
		this.deliverable = asked.deliverable();
		this.horizon = asked.horizon();
		this.due = asked.due();
		this.staged = asked.staged();
		this.side = asked.side();
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
		this.example = asked.example();
		this.outcomeId = (asked.outcome() != null) ? asked.outcome().value() : null;
		asked.clauses().forEach((clause) -> this.clauses.add(clause.value()));
		asked.supporters().forEach((supporter) -> this.supporters.add(supporter.value()));
		asked.parties().forEach((party) -> this.parties.add(new ActionParty(party)));
		asked.milestones().forEach((step) -> this.milestones.add(new Milestone(this.milestones.size(), step)));
	}

	ActionId id() {
		return new ActionId(this.id);
	}

	Visibility visibility() {
		return this.visibility;
	}

	@Nullable PartialDate due() {
		return this.due;
	}

	boolean isOwedBy(Side side) {
		return this.parties.stream().anyMatch((it) -> it.owes() && it.side() == side);
	}

	boolean isJoint() {
		return this.parties.stream().filter(ActionParty::owes).count() > 1;
	}

	/** The sides that owe it, in a fixed order; empty where nobody is named yet. */
	List<Side> owing() {
		return this.parties.stream().filter(ActionParty::owes).map(ActionParty::side).sorted().toList();
	}

	void moveDueDate(PartialDate becomes) {
		this.due = becomes;
		this.horizon = Horizon.DATED;
	}

	ActionView view() {
		return new ActionView(id(), this.code, this.title, this.horizon, this.due, this.side, this.visibility);
	}

}
