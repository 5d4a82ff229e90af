package org.yaksoku.statement.desk.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.PersonalDrafts;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.WordingService;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What frames the clauses of a statement: titles, preamble, closing words, standings.
 */
@Controller
@RequestMapping("/desk/statements/{code}")
class TextTabController {

	private final StatementDesk desk;

	private final WordingService wordings;

	private final PersonalDrafts drafts;

	private final CurrentUser currentUser;

	TextTabController(StatementDesk desk, WordingService wordings, PersonalDrafts drafts, CurrentUser currentUser) {
		this.desk = desk;
		this.wordings = wordings;
		this.drafts = drafts;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String code, @RequestParam(name = "draft", required = false) @Nullable String taken,
			Language language, Model model) {
		DraftView draft = this.desk.newest(code, language);
		FrameForm now = FrameForm.of(draft, null);
		model.addAttribute("frameForm",
				draft.open() ? this.drafts.open("frameForm", Places.statement(code), now, taken, model) : now);
		return page(draft, model);
	}

	@PostMapping
	ModelAndView update(@PathVariable String code, @Valid FrameForm frameForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		DraftView draft = this.desk.newest(code, language);
		if (result.hasErrors()) {
			this.currentUser.writer();
			return new ModelAndView(page(draft, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.wordings.change(frameForm.edit(draft), frameForm.version(), frameForm.toChange());
		}
		catch (UnderSignature ex) {
			result.reject("UnderSignature");
			return new ModelAndView(page(this.desk.newest(code, language), model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			DraftView now = this.desk.newest(code, language);
			return Conflict.page(Places.statement(code), "frameForm", now.rowVersion(), frameForm,
					FrameForm.of(now, frameForm.clears()));
		}
		return Done.at(next, "statement.done.saved", Places.statement(code));
	}

	private String page(DraftView draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("standings", TextStanding.values());
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "statement/desk-text";
	}

}
