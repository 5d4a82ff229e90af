package org.yaksoku.topic;

import java.util.ArrayList;
import java.util.List;

import org.yaksoku.history.HistoryService;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Merge;
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

	private static final String REGISTER = "topic.topic";

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
		Topic goes = find(from);
		Topic stays = find(into);
		MergePlan plan = this.merging.plan(merge(from, into), reader);
		return new MergePreview(gained(goes, stays), plan, obstacles(goes, stays), false);
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
		Merge merge = merge(from, into);
		this.merging.lock(merge);
		Topic goes = find(from);
		Topic stays = find(into);
		Stale.check(from, openedFrom, goes.version());
		Stale.check(into, openedInto, stays.version());
		List<MergeRefusal> obstacles = obstacles(goes, stays);
		if (!obstacles.isEmpty()) {
			throw new MergeRefused(obstacles);
		}
		this.history.because(goes.slug() + " → " + stays.slug());
		this.merging.move(merge, seen);
		goes.giveWayTo(stays);
	}

	private static List<Gained> gained(Topic goes, Topic stays) {
		return stays.gainedFrom(goes).stream().map((it) -> new Gained(it.word(), it.language())).toList();
	}

	private List<MergeRefusal> obstacles(Topic goes, Topic stays) {
		List<MergeRefusal> obstacles = new ArrayList<>();
		if (goes.id().equals(stays.id())) {
			obstacles.add(MergeRefusal.ITSELF);
			return obstacles;
		}
		if (goes.mergedIntoId() != null || stays.mergedIntoId() != null) {
			obstacles.add(MergeRefusal.MERGED_BEFORE);
		}
		if (goes.id().equals(stays.parentId())) {
			obstacles.add(MergeRefusal.BELOW);
		}
		else if (stays.parentId() != null && this.topics.existsByParentIdAndMergedIntoIdIsNull(goes.id())) {
			obstacles.add(MergeRefusal.THIRD_LEVEL);
		}
		return obstacles;
	}

	private Topic find(TopicId id) {
		return this.topics.findById(id.value()).orElseThrow(() -> new NotFound(id));
	}

	private static Merge merge(TopicId from, TopicId into) {
		return new Merge(REGISTER, from.value(), into.value());
	}

}
