package org.yaksoku.followup.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.desk.BulkChange;
import org.yaksoku.followup.desk.BulkDesk;
import org.yaksoku.followup.desk.BulkDesk.Effect;
import org.yaksoku.followup.desk.BulkDesk.Outcome;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;
import org.yaksoku.topic.TopicService;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Many actions at once: choose, see what would happen, carry out.
 */
@Controller("deskBulk")
@RequestMapping(ListAddress.PATH + "/bulk")
class BulkController {

	private final BulkDesk bulk;

	private final ActionList list;

	private final ActionPages pages;

	private final TopicService topics;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	BulkController(BulkDesk bulk, ActionList list, ActionPages pages, TopicService topics, CurrentUser currentUser,
			MessageSource messages) {
		this.bulk = bulk;
		this.list = list;
		this.pages = pages;
		this.topics = topics;
		this.currentUser = currentUser;
		this.messages = messages;
	}

	@GetMapping
	String blank(@RequestParam(defaultValue = "") List<String> code, @RequestParam(defaultValue = "") String from,
			Language language, Model model) {
		this.currentUser.writer();
		BulkForm form = BulkForm.blank(code.stream().distinct().limit(BulkDesk.MOST).toList(), Back.to(from, ""));
		model.addAttribute("bulkForm", form);
		return page(form.code(), form.from(), language, model);
	}

	/**
	 * Shows what a change would do. It changes nothing, so it is asked for like a page
	 * and can be returned to.
	 */
	@GetMapping("/preview")
	ModelAndView preview(@Valid BulkForm bulkForm, BindingResult result, Language language, Model model) {
		this.currentUser.writer();
		bulkForm.check(result);
		return result.hasErrors() ? refused(bulkForm, language, model)
				: preview(bulkForm, bulkForm.toChange(), HttpStatus.OK, language, model);
	}

	/** Carries out what the preview showed. */
	@PostMapping
	ModelAndView create(@Valid BulkForm bulkForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		bulkForm.check(result);
		if (!result.hasErrors()) {
			BulkChange change = bulkForm.toChange();
			try {
				Outcome outcome = this.bulk.carryOut(bulkForm.code(),
						(bulkForm.seen() != null) ? bulkForm.seen() : List.of(), change, language);
				return Done.at(next, "followup.done.bulk", Back.to(bulkForm.from(), ListAddress.PATH),
						outcome.changed(), outcome.asked(), left(outcome, language));
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				// nothing was done: what would happen now is shown anew
				model.addAttribute("meanwhile", true);
				return preview(bulkForm, change, HttpStatus.CONFLICT, language, model);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return refused(bulkForm, language, model);
	}

	/** Why some were left out, and how many for each reason. */
	private String left(Outcome outcome, Language language) {
		return outcome.left()
			.entrySet()
			.stream()
			.map((it) -> " · "
					+ this.messages.getMessage("followup.bulk.obstacle." + it.getKey(), null, language.locale()) + ": "
					+ it.getValue())
			.collect(Collectors.joining());
	}

	private ModelAndView refused(BulkForm form, Language language, Model model) {
		return new ModelAndView(page((form.code() != null) ? form.code() : List.of(), form.from(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView preview(BulkForm form, BulkChange change, HttpStatus status, Language language, Model model) {
		List<Effect> effects = this.bulk.preview(form.code(), change, language);
		model.addAttribute("effects", effects);
		model.addAttribute("possible", effects.stream().filter(Effect::isPossible).count());
		model.addAttribute("sent", form);
		return new ModelAndView(page(form.code(), form.from(), language, model), status);
	}

	private String page(List<String> codes, @Nullable String from, Language language, Model model) {
		model.addAttribute("back", Back.to(from, ListAddress.PATH));
		this.pages.organisations(this.currentUser.required().side(), language, model);
		model.addAttribute("rows", this.list.of(codes.stream().distinct().limit(BulkDesk.MOST).toList(), language));
		List<Choice> anybody = new ArrayList<>();
		anybody.add(new Choice(BulkForm.NOBODY,
				this.messages.getMessage("followup.bulk.nobody", null, language.locale()), language.code()));
		anybody.addAll(
				this.pages.chosen(this.currentUser.required().side(), language).getOrDefault("responsible", List.of()));
		model.addAttribute("anybody", anybody);
		model.addAttribute("topics", this.topics.all().stream().map((it) -> it.choice(language)).toList());
		return "followup/desk-bulk";
	}

}
