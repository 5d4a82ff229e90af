package org.yaksoku.statement.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.history.CannotUndo;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.ClauseOrderService;
import org.yaksoku.statement.ClauseUndoService;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.WordingEdit;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The clauses of a wording in aligned cells, and their order.
 */
@Controller
@RequestMapping("/desk/statements/{code}/clauses")
class ClausesController {

	private final StatementDesk desk;

	private final ClauseOrderService order;

	private final ClauseUndoService undo;

	private final UndoOffers offers;

	private final CurrentUser currentUser;

	ClausesController(StatementDesk desk, ClauseOrderService order, ClauseUndoService undo, UndoOffers offers,
			CurrentUser currentUser) {
		this.desk = desk;
		this.order = order;
		this.undo = undo;
		this.offers = offers;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@PathVariable String code, Language language, Model model) {
		return page(this.desk.newest(code, language), model);
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @RequestParam(defaultValue = "COMMITMENT") ClauseKind kind,
			@RequestParam(defaultValue = "") String clears, Language language, Model model) {
		return arrange(code, clears, language, model, (edit) -> Places.clause(code, this.order.add(edit, empty(kind))));
	}

	/**
	 * One form for the whole list; each button names its clause and what becomes of it.
	 */
	@PostMapping("/order")
	ModelAndView arrange(@PathVariable String code, @RequestParam(required = false) @Nullable ClauseId up,
			@RequestParam(required = false) @Nullable ClauseId down,
			@RequestParam(required = false) @Nullable ClauseId in,
			@RequestParam(required = false) @Nullable ClauseId out, @RequestParam(defaultValue = "") String clears,
			Language language, Model model, RedirectAttributes next) {
		return arrange(code, clears, language, model, (edit) -> {
			String place = this.offers.after(code, edit.version(), next,
					() -> rearrange(code, edit, up, down, in, out));
			if (UndoOffers.made(next)) {
				Done.say(next, "statement.done.arranged", place);
			}
			return place;
		});
	}

	/** Where the form below went, asked for again. */
	@GetMapping("/restoration")
	String restored(@PathVariable String code) {
		return "redirect:" + Places.clauses(code);
	}

	@PostMapping("/restoration")
	ModelAndView restore(@PathVariable String code, @RequestParam String what, Language language, Model model,
			RedirectAttributes next) {
		DraftView draft = this.desk.newest(code, language);
		try {
			this.undo.undo(draft.version(), what);
		}
		catch (CannotUndo | UnderSignature | IllegalStateException ex) {
			model.addAttribute("refused", "shared.undo.refused");
			return new ModelAndView(page(this.desk.newest(code, language), model), HttpStatus.CONFLICT);
		}
		return Done.at(next, "shared.undo.done", Places.clauses(code));
	}

	private String rearrange(String code, WordingEdit edit, @Nullable ClauseId up, @Nullable ClauseId down,
			@Nullable ClauseId in, @Nullable ClauseId out) {
		ClauseId moved = null;
		if (up != null) {
			this.order.move(edit, up, -1);
			moved = up;
		}
		if (down != null) {
			this.order.move(edit, down, 1);
			moved = down;
		}
		if (in != null) {
			this.order.shift(edit, in, 1);
			moved = in;
		}
		if (out != null) {
			this.order.shift(edit, out, -1);
			moved = out;
		}
		return Places.clauses(code) + ((moved != null) ? "#clause-" + moved : "");
	}

	private ModelAndView arrange(String code, String clears, Language language, Model model, Arrangement work) {
		DraftView draft = this.desk.newest(code, language);
		try {
			return new ModelAndView("redirect:" + work.carryOut(WordingEdit.of(draft.version(), clears)));
		}
		catch (UnderSignature ex) {
			model.addAttribute("underSignature", true);
			return new ModelAndView(page(this.desk.newest(code, language), model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private String page(DraftView draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("kinds", ClauseKind.values());
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "statement/desk-clauses";
	}

	private static NewClause empty(ClauseKind kind) {
		LocalText none = LocalText.none();
		return new NewClause(null, "1", kind, none, none, none, none, none, none, List.of(), List.of());
	}

	/**
	 * A change of the order that leads to a page.
	 */
	private interface Arrangement {

		String carryOut(WordingEdit edit);

	}

}
