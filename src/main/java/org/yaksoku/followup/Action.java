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
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Actor;
import org.yaksoku.document.DocumentId;
import org.yaksoku.party.OrganisationId;
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

	@Column(updatable = false)
	private Instant enteredAt;

	/** When it was made public; null for what was so from the beginning. */
	private @Nullable Instant publicSince;

	private @Nullable UUID outcomeId;

	@ElementCollection
	@CollectionTable(schema = "followup", name = "action_clause", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "clause_id")
	private Set<UUID> clauses = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(schema = "followup", name = "action_supporter", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "organisation_id")
	private Set<UUID> supporters = new LinkedHashSet<>();

	// what one side adds for itself is not to stop a form of the other
	@OptimisticLock(excluded = true)
	@ElementCollection
	@CollectionTable(schema = "followup", name = "action_document", joinColumns = @JoinColumn(name = "action_id"))
	private Set<Attached> documents = new LinkedHashSet<>();

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

	Action(NewAction asked, Instant enteredAt) {
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
		this.enteredAt = enteredAt;
		this.outcomeId = (asked.outcome() != null) ? asked.outcome().value() : null;
		asked.clauses().forEach((clause) -> this.clauses.add(clause.value()));
		asked.supporters().forEach((supporter) -> this.supporters.add(supporter.value()));
		asked.parties().forEach((party) -> this.parties.add(new ActionParty(party, enteredAt)));
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

	/**
	 * Whether somebody may know of it: what a side keeps to itself is that side’s alone.
	 */
	boolean isSeenBy(Actor actor) {
		return this.visibility != Visibility.OWN_SIDE || (this.side != null && actor.actsFor(this.side));
	}

	/**
	 * An action of one side is changed by that side, a joint one by either.
	 * @throws NotPermitted for the other side
	 */
	void requireWriter(Actor actor) {
		if (this.side != null && !actor.actsFor(this.side)) {
			throw new NotPermitted(actor.name() + " does not act for " + this.side);
		}
	}

	/**
	 * @throws Stale where it changed since it was opened
	 */
	void check(long opened) {
		Stale.check(id(), opened, this.version);
	}

	/** Those of some clauses that it does not follow up yet. */
	List<ClauseId> added(List<ClauseId> asked) {
		return asked.stream().filter((it) -> !this.clauses.contains(it.value())).toList();
	}

	void change(ActionChange asked, Instant at) {
		if (asked.clauses().isEmpty() && this.outcomeId == null) {
			throw new IllegalArgumentException("An action follows up a clause or an outcome");
		}
		if (asked.visibility() == Visibility.OWN_SIDE && this.side == null) {
			throw new IllegalArgumentException("What both owe is known to both");
		}
		this.title = LocalText.required(asked.title(), "An action needs a title");
		this.deliverable = asked.deliverable();
		this.staged = asked.staged();
		if (asked.visibility() == Visibility.PUBLIC && this.visibility != Visibility.PUBLIC) {
			this.publicSince = at;
		}
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
		replace(this.clauses, asked.clauses().stream().map(ClauseId::value).toList());
		replace(this.supporters, asked.supporters().stream().map(OrganisationId::value).toList());
	}

	/** What one side owes or brings; where nothing was said of it yet, now it is. */
	void contribute(PartyChange asked, long opened, Instant at) {
		if (asked.owes() && this.side != null && asked.side() != this.side) {
			throw new IllegalArgumentException("An action of one side is not owed by the other");
		}
		ActionParty party = this.parties.stream().filter((it) -> it.side() == asked.side()).findFirst().orElse(null);
		if (party == null) {
			party = new ActionParty(new NewParty(asked.side(), false, null, LocalText.none(), null), at);
			this.parties.add(party);
		}
		party.change(asked, opened, at);
	}

	/**
	 * @throws NotFound where nothing was said of that side’s part
	 */
	ActionParty party(Side side) {
		return this.parties.stream()
			.filter((it) -> it.side() == side)
			.findFirst()
			.orElseThrow(() -> new NotFound(side));
	}

	UUID addMilestone(NewMilestone asked) {
		Milestone step = new Milestone(this.milestones.stream().mapToInt(Milestone::position).max().orElse(-1) + 1,
				asked);
		this.milestones.add(step);
		return step.id();
	}

	/**
	 * @throws NotFound where it has no such step
	 */
	Milestone milestone(UUID step) {
		return this.milestones.stream()
			.filter((it) -> it.id().equals(step))
			.findFirst()
			.orElseThrow(() -> new NotFound(step));
	}

	void removeMilestone(UUID step, long opened) {
		Milestone found = milestone(step);
		found.check(opened);
		this.milestones.remove(found);
	}

	/**
	 * What a side keeps to itself has documents for that side alone.
	 * @throws IllegalArgumentException where others might see the document
	 */
	void requireAdmitted(Visibility document) {
		if (this.visibility == Visibility.OWN_SIDE && document != Visibility.OWN_SIDE) {
			throw new IllegalArgumentException("What a side keeps to itself has documents for that side alone");
		}
	}

	/** Puts a document under it, last; once is enough. */
	void attach(DocumentId document) {
		if (this.documents.stream().noneMatch((it) -> it.document().equals(document.value()))) {
			int last = this.documents.stream().mapToInt(Attached::position).max().orElse(-1);
			this.documents.add(new Attached(document.value(), last + 1));
		}
	}

	/**
	 * @throws NotFound where it does not stand under it
	 */
	void detach(DocumentId document) {
		if (!this.documents.removeIf((it) -> it.document().equals(document.value()))) {
			throw new NotFound(document);
		}
	}

	private static void replace(Set<UUID> all, List<UUID> asked) {
		// one that stays is not removed and added again
		all.retainAll(asked);
		all.addAll(asked);
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

	Horizon horizon() {
		return this.horizon;
	}

	void moveDueDate(Horizon horizon, @Nullable PartialDate becomes) {
		this.due = becomes;
		this.horizon = horizon;
	}

	ActionView view() {
		return new ActionView(id(), this.code, this.title, this.horizon, this.due, this.side, this.visibility);
	}

}
