package org.yaksoku.followup.desk.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionService;
import org.yaksoku.followup.WrongKind;
import org.yaksoku.followup.desk.ActionDesk;
import org.yaksoku.followup.desk.ActionEntry;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseId;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
 * One action: what it is, who does what in it, by when.
 */
@Controller("deskAction")
@RequestMapping(ListAddress.PATH + "/{code}")
class ActionController {

	private final ActionService actions;

	private final ActionEntry entry;

	private final ActionDesk desk;

	private final ActionPages pages;

	private final CurrentUser currentUser;

	private final HistoryFiles files;

	ActionController(ActionService actions, ActionEntry entry, ActionDesk desk, ActionPages pages,
			CurrentUser currentUser, HistoryFiles files) {
		this.actions = actions;
		this.entry = entry;
		this.desk = desk;
		this.pages = pages;
		this.currentUser = currentUser;
		this.files = files;
	}

	@GetMapping
	String show(@PathVariable String code, Language language, Model model) {
		return this.pages.show(code, language, model);
	}

	/** Where a form went, asked for again: its place is on the one page. */
	@GetMapping({ "/basics", "/party", "/due", "/milestones" })
	String whole(@PathVariable String code) {
		return "redirect:" + ActionPages.here(code);
	}

	@GetMapping("/history")
	String history(@PathVariable String code, HistoryForm wanted, Language language, Model model) {
		ActionSheet sheet = this.pages.sheet(code, language);
		this.pages.frame(sheet, language, model);
		model.addAttribute("events", this.desk.history(sheet, wanted.page(), language));
		return "followup/desk-action-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/history.csv")
	ResponseEntity<byte[]> historyFile(@PathVariable String code, HistoryForm wanted, Language language) {
		return this.files.answer(this.desk.history(this.pages.sheet(code, language), wanted.file(), language),
				"followup", code, language);
	}

	@PostMapping("/basics")
	ModelAndView update(@PathVariable String code, @Valid ActionForm actionForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		@Nullable List<ClauseId> cited = cited(Typed.text(actionForm.clauses()), result);
		if (!result.hasErrors() && cited != null) {
			try {
				this.actions.change(sheet.id(), version(actionForm.version()), actionForm.toChange(cited, sheet));
				return done(next, code, "");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				ActionSheet now = this.pages.sheet(code, language);
				return Conflict.page(ActionPages.here(code) + "/basics", "actionForm", now.version(), actionForm,
						ActionForm.of(now), this.pages.chosen(null, language));
			}
			catch (WrongKind ex) {
				result.rejectValue("clauses", "WrongKind", new Object[] { ex.clauses() }, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused.actionForm");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@PostMapping("/party")
	ModelAndView contribute(@PathVariable String code, @Valid PartyForm partyForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		Side side = side();
		ActionSheet sheet = this.pages.sheet(code, language);
		if (!result.hasErrors()) {
			try {
				this.actions.contribute(sheet.id(), version(partyForm.version()), partyForm.toChange(side));
				return done(next, code, "#parties");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				ActionSheet now = this.pages.sheet(code, language);
				return Conflict.page(ActionPages.here(code) + "/party", "partyForm", now.party(side).version(),
						partyForm, PartyForm.of(now.party(side)), this.pages.chosen(side, language));
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused.partyForm");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@PostMapping("/due")
	ModelAndView move(@PathVariable String code, @Valid DueForm dueForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		Side side = side();
		ActionSheet sheet = this.pages.sheet(code, language);
		if (dueForm.isUndecided()) {
			result.rejectValue("due", "Undecided");
		}
		else if (!result.hasErrors() && dueForm.isSameAgain(sheet)) {
			result.rejectValue("due", "Same");
		}
		if (!result.hasErrors()) {
			try {
				this.actions.moveDueDate(sheet.id(), version(dueForm.version()), side, dueForm.toNewDueDate(language));
				return Done.at(next, sheet.isJoint() ? "followup.done.due-waits" : "followup.done.saved",
						ActionPages.here(code) + "#dates");
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				ActionSheet now = this.pages.sheet(code, language);
				return Conflict.page(ActionPages.here(code) + "/due", "dueForm", now.version(), dueForm,
						DueForm.of(now));
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused.dueForm");
			}
		}
		return this.pages.refused(code, language, model);
	}

	@PostMapping("/due/{change}/answer")
	ModelAndView answer(@PathVariable String code, @PathVariable UUID change,
			@RequestParam(required = false) @Nullable Boolean accepts, Language language, Model model,
			RedirectAttributes next) {
		Side side = side();
		ActionSheet sheet = this.pages.sheet(code, language);
		if (accepts == null) {
			return this.pages.refused(code, language, model);
		}
		try {
			this.actions.answerDueDate(sheet.id(), change, side, accepts);
		}
		catch (IllegalStateException | Stale ex) {
			// answered, or another date named, meanwhile: the page says how it stands now
			model.addAttribute("refused", "followup.due.answered");
			return new ModelAndView(this.pages.show(code, language, model), HttpStatus.CONFLICT);
		}
		return Done.at(next, accepts ? "followup.done.due-accepted" : "followup.done.due-declined",
				ActionPages.here(code) + "#dates");
	}

	private @Nullable List<ClauseId> cited(String line, BindingResult result) {
		try {
			return this.entry.cited(line);
		}
		catch (IllegalArgumentException ex) {
			result.rejectValue("clauses", "Unknown", new Object[] { String.valueOf(ex.getMessage()) }, null);
			return null;
		}
	}

	private Side side() {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system owes nothing");
		}
		return side;
	}

	private static long version(@Nullable Long sent) {
		return (sent != null) ? sent : -2;
	}

	private static ModelAndView done(RedirectAttributes next, String code, String place) {
		return Done.at(next, "followup.done.saved", ActionPages.here(code) + place);
	}

}
