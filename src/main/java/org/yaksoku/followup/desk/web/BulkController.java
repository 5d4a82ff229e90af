package org.yaksoku.followup.desk.web;

import java.util.List;

import jakarta.validation.Valid;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.desk.BulkChange;
import org.yaksoku.followup.desk.BulkDesk;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;
import org.yaksoku.topic.TopicService;

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

	BulkController(BulkDesk bulk, ActionList list, ActionPages pages, TopicService topics, CurrentUser currentUser) {
		this.bulk = bulk;
		this.list = list;
		this.pages = pages;
		this.topics = topics;
		this.currentUser = currentUser;
	}

	@GetMapping
	String blank(@RequestParam(defaultValue = "") List<String> code, @RequestParam(defaultValue = "") String from,
			Language language, Model model) {
		this.currentUser.writer();
		BulkForm form = BulkForm.blank(code.stream().distinct().limit(BulkDesk.MOST).toList(), Back.to(from, ""));
		model.addAttribute("bulkForm", form);
		return page(form.code(), language, model);
	}

	/**
	 * Shows what a change would do; with {@code sure} it is carried out.
	 */
	@PostMapping
	ModelAndView create(@Valid BulkForm bulkForm, BindingResult result, @RequestParam(defaultValue = "") String sure,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors()) {
			BulkChange change = bulkForm.toChange();
			if (sure.isEmpty()) {
				return preview(bulkForm, change, HttpStatus.OK, language, model);
			}
			try {
				this.bulk.carryOut(bulkForm.code(), (bulkForm.seen() != null) ? bulkForm.seen() : List.of(), change,
						language);
				return Done.at(next, "followup.done.bulk", Back.to(bulkForm.from(), ListAddress.PATH));
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
		return new ModelAndView(page((bulkForm.code() != null) ? bulkForm.code() : List.of(), language, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView preview(BulkForm form, BulkChange change, HttpStatus status, Language language, Model model) {
		model.addAttribute("effects", this.bulk.preview(form.code(), change, language));
		model.addAttribute("sent", form);
		return new ModelAndView(page(form.code(), language, model), status);
	}

	private String page(List<String> codes, Language language, Model model) {
		this.pages.organisations(this.currentUser.required().side(), language, model);
		model.addAttribute("rows", this.list.of(codes.stream().distinct().limit(BulkDesk.MOST).toList(), language));
		model.addAttribute("kinds", BulkChange.Kind.values());
		model.addAttribute("topics", this.topics.all().stream().map((it) -> it.choice(language)).toList());
		return "followup/desk-bulk";
	}

}
