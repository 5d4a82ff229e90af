package org.yaksoku.statement.desk.web;

import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.PersonalDrafts;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseService;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.WordingEdit;
import org.yaksoku.statement.desk.DraftClause;
import org.yaksoku.statement.desk.DraftText;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.EarlierWords;
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
 * The words of one clause in one language.
 */
@Controller
@RequestMapping("/desk/statements/{code}/clauses/{clause}/texts/{spoken}")
class TextController {

	private final StatementDesk desk;

	private final ClauseService clauses;

	private final EarlierWords earlier;

	private final PersonalDrafts drafts;

	private final CurrentUser currentUser;

	TextController(StatementDesk desk, ClauseService clauses, EarlierWords earlier, PersonalDrafts drafts,
			CurrentUser currentUser) {
		this.desk = desk;
		this.clauses = clauses;
		this.earlier = earlier;
		this.drafts = drafts;
		this.currentUser = currentUser;
	}

	@GetMapping
	String edit(@PathVariable String code, @PathVariable ClauseId clause, @PathVariable String spoken,
			@RequestParam(name = "draft", required = false) @Nullable String taken,
			@RequestParam(required = false) @Nullable String source, Language language, Model model) {
		this.currentUser.writer();
		DraftView draft = this.desk.newest(code, language);
		TextForm now = TextForm.of(draft.clause(clause).text(Spoken.of(spoken)), null);
		TextForm form = this.drafts.open("textForm", Places.text(code, clause, Spoken.of(spoken)), now, taken, model);
		model.addAttribute("textForm",
				(source != null) ? form.from(draft.clause(clause).text(Spoken.of(source))) : form);
		return page(draft, clause, spoken, model);
	}

	/**
	 * With {@code emptied} a text that was there goes; without it that is asked first.
	 */
	@PostMapping
	ModelAndView update(@PathVariable String code, @PathVariable ClauseId clause, @PathVariable String spoken,
			@Valid TextForm textForm, BindingResult result, @RequestParam(defaultValue = "false") boolean emptied,
			Language language, Model model, RedirectAttributes next) {
		DraftView draft = this.desk.newest(code, language);
		if (textForm.isEmpty() && !emptied && draft.clause(clause).text(Spoken.of(spoken)).text() != null) {
			result.rejectValue("text", "Emptied");
			model.addAttribute("emptying", true);
		}
		if (!result.hasErrors()) {
			try {
				save(draft, clause, textForm, Spoken.of(spoken));
				return Done.at(next, "statement.done.saved", Places.clauses(code) + "#clause-" + clause);
			}
			catch (UnderSignature ex) {
				result.reject("UnderSignature");
				draft = this.desk.newest(code, language);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return conflict(code, clause, spoken, textForm, language);
			}
		}
		else {
			this.currentUser.writer();
		}
		return new ModelAndView(page(draft, clause, spoken, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/review")
	ModelAndView review(@PathVariable String code, @PathVariable ClauseId clause, @PathVariable String spoken,
			@RequestParam long version, Language language, RedirectAttributes next) {
		DraftView draft = this.desk.newest(code, language);
		this.clauses.review(WordingEdit.of(draft.version()), clause, Spoken.of(spoken), version);
		return Done.at(next, "statement.done.reviewed", Places.clauses(code) + "#clause-" + clause);
	}

	/**
	 * A sibling that changed moves the version too, though nobody touched these words:
	 * then there is nothing to merge.
	 */
	private void save(DraftView draft, ClauseId clause, TextForm form, Language spoken) {
		DraftText now = draft.clause(clause).text(spoken);
		long opened = form.version();
		if (opened != now.version() && sameWords(this.earlier.of(now.id(), opened), now)) {
			opened = now.version();
		}
		this.clauses.reword(WordingEdit.of(draft.version(), form.clears()), clause,
				form.opened(opened).toChange(spoken));
	}

	private ModelAndView conflict(String code, ClauseId clause, String spoken, TextForm mine, Language language) {
		DraftClause there = this.desk.newest(code, language).clause(clause);
		DraftText now = there.text(Spoken.of(spoken));
		EarlierWords.@Nullable Words base = this.earlier.of(now.id(), mine.version());
		return Conflict.page(Places.text(code, clause, now.language()), "textForm", now.version(), mine,
				TextForm.of(now, mine.clears()), (base != null) ? new TextForm(mine.version(), mine.clears(),
						base.text(), TextStanding.valueOf(base.standing())) : null);
	}

	private static boolean sameWords(EarlierWords.@Nullable Words base, DraftText now) {
		return base != null && Objects.equals(base.text(), now.text()) && base.standing().equals(now.standing().name());
	}

	private String page(DraftView draft, ClauseId clause, String spoken, Model model) {
		DraftClause edited = draft.clause(clause);
		model.addAttribute("draft", draft);
		model.addAttribute("clause", edited);
		model.addAttribute("spoken", spoken);
		model.addAttribute("missing", edited.text(Spoken.of(spoken)).text() == null);
		model.addAttribute("siblings",
				edited.texts().stream().filter((it) -> !it.language().code().equals(spoken)).toList());
		model.addAttribute("standings", TextStanding.values());
		return "statement/desk-words";
	}

}
