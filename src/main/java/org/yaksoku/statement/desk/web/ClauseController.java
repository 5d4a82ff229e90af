package org.yaksoku.statement.desk.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseOrderService;
import org.yaksoku.statement.ClauseService;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.WordingEdit;
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
 * One clause: what it is, where it is split, what it takes in, and whether it stays.
 */
@Controller("deskClause")
@RequestMapping("/desk/statements/{code}/clauses/{clause}")
class ClauseController {

	private final StatementDesk desk;

	private final ClausePages pages;

	private final ClauseService clauses;

	private final ClauseOrderService order;

	private final UndoOffers offers;

	ClauseController(StatementDesk desk, ClausePages pages, ClauseService clauses, ClauseOrderService order,
			UndoOffers offers) {
		this.desk = desk;
		this.pages = pages;
		this.clauses = clauses;
		this.order = order;
		this.offers = offers;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable ClauseId clause, Language language, Model model) {
		return this.pages.show(this.desk.newest(code, language), clause, language, model);
	}

	@PostMapping
	ModelAndView update(@PathVariable String code, @PathVariable ClauseId clause, @Valid ClauseForm clauseForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		DraftView draft = this.desk.newest(code, language);
		if (!result.hasErrors()) {
			try {
				this.clauses.describe(WordingEdit.of(draft.version(), clauseForm.clears()), clause,
						clauseForm.version(), clauseForm.toChange(draft.clause(clause)));
				return saved(code, clause, next);
			}
			catch (UnderSignature ex) {
				result.reject("UnderSignature");
				draft = this.desk.newest(code, language);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return this.pages.conflict(this.desk.newest(code, language), clause, clauseForm, language);
			}
		}
		return new ModelAndView(this.pages.show(draft, clause, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Where the second part begins is counted in each language by the caret. */
	@PostMapping("/split")
	ModelAndView split(@PathVariable String code, @PathVariable ClauseId clause, SplitForm splitForm, Language language,
			Model model, RedirectAttributes next) {
		ModelAndView refused = arrange(code, clause, splitForm.clears(), "statement.split.nowhere", language, model,
				next, (draft, edit) -> this.order.split(edit, clause, splitForm.version(),
						splitForm.places(draft.clause(clause))));
		return (refused != null) ? refused : saved(code, clause, next);
	}

	@PostMapping("/merge")
	ModelAndView merge(@PathVariable String code, @PathVariable ClauseId clause, @RequestParam long version,
			@RequestParam ClauseId other, @RequestParam long otherVersion,
			@RequestParam(defaultValue = "") String clears, Language language, Model model, RedirectAttributes next) {
		ModelAndView refused = arrange(code, clause, clears, "statement.merge.last", language, model, next,
				(draft, edit) -> this.order.mergeWithNext(edit, clause, version, other, otherVersion));
		return (refused != null) ? refused : saved(code, clause, next);
	}

	@PostMapping("/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable ClauseId clause, @RequestParam long version,
			@RequestParam(defaultValue = "") String clears, Language language, Model model, RedirectAttributes next) {
		ModelAndView refused = arrange(code, clause, clears, "statement.clause.overtaken", language, model, next,
				(draft, edit) -> this.order.remove(edit, clause, version));
		return (refused != null) ? refused : Done.at(next, "statement.done.removed", Places.clauses(code));
	}

	/** Answers nothing where it was done. */
	private @Nullable ModelAndView arrange(String code, ClauseId clause, @Nullable String clears, String senseless,
			Language language, Model model, RedirectAttributes next, Arrangement work) {
		DraftView draft = this.desk.newest(code, language);
		try {
			WordingEdit edit = WordingEdit.of(draft.version(), clears);
			this.offers.after(code, draft.version(), next, () -> work.carryOut(draft, edit));
			return null;
		}
		catch (IllegalArgumentException ex) {
			return refused(code, clause, language, model, senseless, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (UnderSignature ex) {
			return refused(code, clause, language, model, "statement.under-signature",
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return refused(code, clause, language, model, "statement.clause.overtaken", HttpStatus.CONFLICT);
		}
	}

	private ModelAndView refused(String code, ClauseId clause, Language language, Model model, String why,
			HttpStatus status) {
		model.addAttribute("refused", why);
		return new ModelAndView(this.pages.show(this.desk.newest(code, language), clause, language, model), status);
	}

	private static ModelAndView saved(String code, ClauseId clause, RedirectAttributes next) {
		return Done.at(next, "statement.done.saved", Places.clause(code, clause));
	}

	/**
	 * A change of which clauses there are.
	 */
	private interface Arrangement {

		void carryOut(DraftView draft, WordingEdit edit);

	}

}
