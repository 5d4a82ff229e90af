package org.yaksoku.party;

import java.util.ArrayList;
import java.util.List;

import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Merge;
import org.yaksoku.shared.MergePlan;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefusal;
import org.yaksoku.shared.MergeRefused;
import org.yaksoku.shared.Merging;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two organisations one where the same body was registered twice. The row that goes
 * stays where it is and leads to the other; what named it names the other.
 */
@Service
@Transactional
public class OrganisationMerge {

	private static final String REGISTER = "party.organisation";

	private final OrganisationRepository organisations;

	private final Merging merging;

	private final HistoryService history;

	private final CurrentUser currentUser;

	OrganisationMerge(OrganisationRepository organisations, Merging merging, HistoryService history,
			CurrentUser currentUser) {
		this.organisations = organisations;
		this.merging = merging;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * What would happen. Nothing does.
	 * @throws NotFound where one of them does not exist
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public MergePreview preview(OrganisationId from, OrganisationId into, Language reader) {
		this.currentUser.writer();
		Organisation goes = find(from);
		Organisation stays = find(into);
		MergePlan plan = this.merging.plan(merge(from, into), reader);
		return new MergePreview(Aliases.shown(Aliases.gained(goes.called(), stays.called())), plan,
				obstacles(goes, stays, plan), goes.side() != stays.side());
	}

	/**
	 * Merges, in one transaction and for good.
	 * @param openedFrom the version of the one that goes, as the writer saw it
	 * @param openedInto the version of the one that stays
	 * @param seen what the preview showed, see {@link MergePlan#seen}
	 * @param acrossSides whether the writer says that different sides are meant
	 * @throws MergeRefused where they do not become one
	 * @throws Stale where either has changed since, or what names the one that goes
	 * @throws NotFound where one of them does not exist
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void merge(OrganisationId from, long openedFrom, OrganisationId into, long openedInto, String seen,
			boolean acrossSides) {
		this.currentUser.writer();
		Merge merge = merge(from, into);
		this.merging.lock(merge);
		Organisation goes = find(from);
		Organisation stays = find(into);
		Stale.check(from, openedFrom, goes.version());
		Stale.check(into, openedInto, stays.version());
		List<MergeRefusal> obstacles = obstacles(goes, stays, this.merging.plan(merge, Language.EN));
		if (goes.side() != stays.side() && !acrossSides) {
			obstacles.add(MergeRefusal.OTHER_SIDE);
		}
		if (!obstacles.isEmpty()) {
			throw new MergeRefused(obstacles);
		}
		this.history.because(goes.slug() + " → " + stays.slug());
		this.merging.move(merge, seen);
		goes.giveWayTo(stays);
	}

	private List<MergeRefusal> obstacles(Organisation goes, Organisation stays, MergePlan plan) {
		List<MergeRefusal> obstacles = new ArrayList<>();
		if (goes.id().equals(stays.id())) {
			obstacles.add(MergeRefusal.ITSELF);
			return obstacles;
		}
		if (goes.mergedIntoId() != null || stays.mergedIntoId() != null) {
			obstacles.add(MergeRefusal.MERGED_BEFORE);
		}
		if (this.organisations.above(stays.id()).contains(goes.id())) {
			obstacles.add(MergeRefusal.BELOW);
		}
		if (goes.isExample() != stays.isExample()) {
			obstacles.add(MergeRefusal.EXAMPLE);
		}
		if (plan.clashes()) {
			obstacles.add(MergeRefusal.BOTH_SIDES);
		}
		return obstacles;
	}

	private Organisation find(OrganisationId id) {
		return this.organisations.findById(id.value()).orElseThrow(() -> new NotFound(id));
	}

	private static Merge merge(OrganisationId from, OrganisationId into) {
		return new Merge(REGISTER, from.value(), into.value());
	}

}
