package org.yaksoku.topic.desk.web;

import java.util.List;
import java.util.stream.Stream;

import org.yaksoku.topic.TopicMerge;
import org.yaksoku.topic.desk.TopicDesk;
import org.yaksoku.topic.desk.TopicEntry;
import org.yaksoku.topic.desk.TopicSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.web.MergeForm;
import org.yaksoku.shared.web.MergePage.Party;
import org.yaksoku.shared.web.MergePages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Two themes that are one.
 */
@Controller("deskTopicMerge")
@RequestMapping("/desk/topics/{slug}")
class TopicMergeController extends MergePages<TopicSheet> {

	private final TopicDesk desk;

	private final TopicMerge merge;

	TopicMergeController(TopicDesk desk, TopicMerge merge, CurrentUser currentUser) {
		super("topics", currentUser);
		this.desk = desk;
		this.merge = merge;
	}

	@Override
	protected TopicSheet one(String slug, Language language) {
		return this.desk.one(slug, language);
	}

	@Override
	protected Party party(TopicSheet sheet) {
		return new Party(sheet.slug(), sheet.spoken(), sheet.version());
	}

	@Override
	protected String unasked(TopicSheet stays) {
		return "";
	}

	/** Themes are few: without a word all of them are shown. */
	@Override
	protected List<String> names(TopicSheet stays) {
		return List.of();
	}

	@Override
	protected List<Party> found(List<String> words, Language language) {
		List<TopicEntry> found = words.isEmpty() ? this.desk.all(language)
			.stream()
			.flatMap((it) -> Stream.concat(Stream.of(it), it.parts().stream()))
			.toList() : this.desk.called(words, language);
		return found.stream().map((it) -> new Party(it.slug(), it.name(), 0)).toList();
	}

	@Override
	protected MergePreview preview(TopicSheet goes, TopicSheet stays, Language language) {
		return this.merge.preview(goes.id(), stays.id(), language);
	}

	@Override
	protected void merge(TopicSheet goes, TopicSheet stays, MergeForm form) {
		this.merge.merge(goes.id(), form.otherVersion(), stays.id(), form.version(), form.seen());
	}

}
