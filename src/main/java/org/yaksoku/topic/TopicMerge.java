package org.yaksoku.topic;

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
 * Makes two themes one. The row that goes stays where it is and leads to the other; what
 * was about it is about the other.
 */
@Service
@Transactional
public class TopicMerge {

	private final TopicRepository topics;

	private final Merging merging;

	private final HistoryService history;

	private final CurrentUser currentUser;

	TopicMerge(TopicRepository topics, Merging merging, HistoryService history, CurrentUser currentUser) {
		this.topics = topics;
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
	public MergePreview preview(TopicId from, TopicId into, Language reader) {
		this.currentUser.writer();
		return this.merging.preview(new Kept(), from.value(), into.value(), reader);
	}

	/**
	 * Merges, in one transaction and for good.
	 * @param openedFrom the version of the one that goes, as the writer saw it
	 * @param openedInto the version of the one that stays
	 * @param seen what the preview showed, see {@link MergePlan#seen}
	 * @throws MergeRefused where they do not become one
	 * @throws Stale where either has changed since, or what names the one that goes
	 * @throws NotFound where one of them does not exist
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void merge(TopicId from, long openedFrom, TopicId into, long openedInto, String seen) {
		this.currentUser.writer();
		this.merging.merge(new Kept(), from.value(), openedFrom, into.value(), openedInto, seen);
	}

	/** The register as a merge sees it. */
	private final class Kept implements Register<Topic> {

		@Override
		public String table() {
			return "topic.topic";
		}

		@Override
		public Topic find(UUID id) {
			return TopicMerge.this.topics.findById(id).orElseThrow(() -> new NotFound(new TopicId(id)));
		}

		@Override
		public List<Gained> gained(Topic goes, Topic stays) {
			return stays.gainedFrom(goes).stream().map((it) -> new Gained(it.word(), it.language())).toList();
		}

		@Override
		public List<MergeRefusal> obstacles(Topic goes, Topic stays, MergePlan plan) {
			List<MergeRefusal> obstacles = new ArrayList<>();
			if (goes.id().equals(stays.parentId())) {
				obstacles.add(MergeRefusal.BELOW);
			}
			else if (stays.parentId() != null
					&& TopicMerge.this.topics.existsByParentIdAndMergedIntoIdIsNull(goes.id())) {
				obstacles.add(MergeRefusal.THIRD_LEVEL);
			}
			return obstacles;
		}

		@Override
		public void note(Topic goes, Topic stays) {
			TopicMerge.this.history.because(goes.name().all().get(0) + " → " + stays.name().all().get(0));
		}

	}

}
