package org.yaksoku.statement.desk.web;

import jakarta.validation.Valid;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.term.TermId;
import org.yaksoku.statement.term.TermService;
import org.yaksoku.statement.term.TermView;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The fixed terms.
 */
@Controller
@RequestMapping("/desk/terms")
class TermController {

	private final TermService terms;

	private final CurrentUser currentUser;

	TermController(TermService terms, CurrentUser currentUser) {
		this.terms = terms;
		this.currentUser = currentUser;
	}

	@ModelAttribute("mayWrite")
	boolean mayWrite() {
		return this.currentUser.reader().writes();
	}

	@GetMapping
	String index(Model model) {
		model.addAttribute("terms", this.terms.all());
		return "statement/terms";
	}

	@GetMapping("/new")
	String blank(Model model) {
		this.currentUser.writer();
		model.addAttribute("termForm", TermForm.blank());
		return "statement/term-form";
	}

	@PostMapping("/new")
	ModelAndView create(@Valid TermForm termForm, BindingResult result, RedirectAttributes next) {
		this.currentUser.writer();
		if (result.hasErrors()) {
			return new ModelAndView("statement/term-form", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.terms.fix(termForm.toNewTerm());
		return done(next);
	}

	@GetMapping("/{term}")
	String edit(@PathVariable TermId term, Model model) {
		model.addAttribute("termForm", TermForm.of(this.terms.show(term)));
		model.addAttribute("term", term);
		return "statement/term-form";
	}

	@PostMapping("/{term}")
	ModelAndView update(@PathVariable TermId term, @Valid TermForm termForm, BindingResult result, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		if (result.hasErrors()) {
			model.addAttribute("term", term);
			return new ModelAndView("statement/term-form", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.terms.change(term, termForm.version(), termForm.toNewTerm());
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			TermView now = this.terms.show(term);
			return Conflict.page("/desk/terms/" + term, "termForm", now.version(), termForm, TermForm.of(now));
		}
		return done(next);
	}

	@PostMapping("/{term}/removal")
	ModelAndView remove(@PathVariable TermId term, @RequestParam(defaultValue = "-1") long version,
			RedirectAttributes next) {
		this.terms.drop(term, version);
		return Done.at(next, "statement.done.removed", "/desk/terms");
	}

	private static ModelAndView done(RedirectAttributes next) {
		return Done.at(next, "statement.done.saved", "/desk/terms");
	}

}
