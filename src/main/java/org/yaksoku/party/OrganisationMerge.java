package org.yaksoku.party;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.Register;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePlan;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergePreview.Gained;
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
		return this.merging.preview(new Kept(true), from.value(), into.value(), reader);
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
		this.merging.merge(new Kept(acrossSides), from.value(), openedFrom, into.value(), openedInto, seen);
	}

	/** The register as a merge sees it. */
	private final class Kept implements Register<Organisation> {

		private final boolean acrossSides;

		/**
		 * @param acrossSides whether different sides do not stand in the way
		 */
		private Kept(boolean acrossSides) {
			this.acrossSides = acrossSides;
		}

		@Override
		public String table() {
			return "party.organisation";
		}

		@Override
		public Organisation find(UUID id) {
			return OrganisationMerge.this.organisations.findById(id)
				.orElseThrow(() -> new NotFound(new OrganisationId(id)));
		}

		@Override
		public List<Gained> gained(Organisation goes, Organisation stays) {
			return Aliases.shown(Aliases.gained(goes.called(), stays.called()));
		}

		@Override
		public List<MergeRefusal> obstacles(Organisation goes, Organisation stays, MergePlan plan) {
			List<MergeRefusal> obstacles = new ArrayList<>();
			if (OrganisationMerge.this.organisations.above(stays.id()).contains(goes.id())) {
				obstacles.add(MergeRefusal.BELOW);
			}
			if (goes.isExample() != stays.isExample()) {
				obstacles.add(MergeRefusal.EXAMPLE);
			}
			if (plan.clashes()) {
				obstacles.add(MergeRefusal.BOTH_SIDES);
			}
			if (crossesSides(goes, stays) && !this.acrossSides) {
				obstacles.add(MergeRefusal.OTHER_SIDE);
			}
			return obstacles;
		}

		@Override
		public void note(Organisation goes, Organisation stays) {
			OrganisationMerge.this.history
				.because(goes.view().name().all().get(0) + " → " + stays.view().name().all().get(0));
		}

		@Override
		public boolean crossesSides(Organisation goes, Organisation stays) {
			return goes.side() != stays.side();
		}

	}

}
