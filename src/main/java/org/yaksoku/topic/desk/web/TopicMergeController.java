package org.yaksoku.topic.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.yaksoku.topic.TopicMerge;
import org.yaksoku.topic.desk.TopicDesk;
import org.yaksoku.topic.desk.TopicSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefused;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.MergeForm;
import org.yaksoku.shared.web.MergePage;
import org.yaksoku.shared.web.MergePage.Party;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Two themes that are one.
 */
@Controller("deskTopicMerge")
@RequestMapping("/desk/topics/{slug}")
class TopicMergeController {

	private static final String REGISTER = "topics";

	private final TopicDesk desk;

	private final TopicMerge merge;

	private final CurrentUser currentUser;

	TopicMergeController(TopicDesk desk, TopicMerge merge, CurrentUser currentUser) {
		this.desk = desk;
		this.merge = merge;
		this.currentUser = currentUser;
	}

	/** Without another one, asks which; with one, shows what would happen. */
	@GetMapping("/merge")
	ModelAndView preview(@PathVariable String slug, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String other, Language language) {
		this.currentUser.writer();
		TopicSheet stays = this.desk.one(slug, language);
		if (other.isBlank()) {
			return MergePage.choose(REGISTER, party(stays), q, found(q, language));
		}
		TopicSheet goes = this.desk.one(other, language);
		return MergePage.preview(REGISTER, party(stays), party(goes), preview(goes, stays, language));
	}

	@PostMapping("/merger")
	ModelAndView merge(@PathVariable String slug, MergeForm mergeForm, Language language, RedirectAttributes next) {
		this.currentUser.writer();
		TopicSheet stays = this.desk.one(slug, language);
		TopicSheet goes = this.desk.one(mergeForm.other(), language);
		try {
			this.merge.merge(goes.id(), mergeForm.otherVersion(), stays.id(), mergeForm.version(), mergeForm.seen());
			next.addFlashAttribute("done", "shared.merge.done");
			return new ModelAndView("redirect:/desk/topics/" + stays.slug());
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return MergePage.again(REGISTER, party(stays), party(goes), preview(goes, stays, language));
		}
		catch (MergeRefused ex) {
			return MergePage.refused(REGISTER, party(stays), party(goes), preview(goes, stays, language), ex.reasons());
		}
	}

	private MergePreview preview(TopicSheet goes, TopicSheet stays, Language language) {
		return this.merge.preview(goes.id(), stays.id(), language);
	}

	/** Themes are few: without a word all of them are shown. */
	private List<Party> found(String words, Language language) {
		String wanted = words.strip().toLowerCase(Locale.ROOT);
		return this.desk.all(language)
			.stream()
			.flatMap((it) -> Stream.concat(Stream.of(it), it.parts().stream()))
			.filter((it) -> it.name().text().toLowerCase(Locale.ROOT).contains(wanted))
			.map((it) -> new Party(it.slug(), it.name(), 0))
			.toList();
	}

	private static Party party(TopicSheet sheet) {
		return new Party(sheet.slug(), sheet.spoken(), sheet.version());
	}

}
