package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.UnderSignature;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.intake.Chosen;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeState;
import org.yaksoku.statement.intake.IntakeView;
import org.yaksoku.statement.intake.PartRole;

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
 * Last step: what will be added to the draft, and the adding of it.
 */
@Controller("intakeCreation")
@RequestMapping("/desk/statements/{code}/intake/{id}/creation")
class CreationController {

	private final Drafts drafts;

	private final IntakeService intakes;

	CreationController(Drafts drafts, IntakeService intakes) {
		this.drafts = drafts;
		this.intakes = intakes;
	}

	@GetMapping
	String preview(@PathVariable String code, @PathVariable IntakeId id, Language language, Model model) {
		return page(this.drafts.open(code, language), id, model);
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam(defaultValue = "false") boolean clears, Language language, Model model,
			RedirectAttributes next) {
		DraftView draft = this.drafts.open(code, language);
		try {
			this.intakes.create(draft, id, version, clears);
		}
		catch (UnderSignature ex) {
			model.addAttribute("underSignature", true);
			String page = page(draft, id, model);
			return page.startsWith("redirect:") ? new ModelAndView(page)
					: new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		next.addFlashAttribute("done", "statement.intake.done.created");
		return new ModelAndView("redirect:/desk/statements/" + code + "/clauses");
	}

	private String page(DraftView draft, IntakeId id, Model model) {
		IntakeView intake = this.drafts.show(draft, id, "creation", model);
		IntakeState state = intake.state();
		List<Chosen> chosen = state.chosen();
		if (chosen == null) {
			return "redirect:" + Drafts.place(draft.code(), id, "kinds");
		}
		Map<ClauseKind, Integer> kinds = new EnumMap<>(ClauseKind.class);
		chosen.forEach((it) -> kinds.merge(it.kind(), 1, Integer::sum));
		model.addAttribute("count", chosen.size());
		model.addAttribute("kinds", kinds);
		List<Text> texts = new ArrayList<>();
		state.splits()
			.forEach((language,
					split) -> texts.add(new Text(language, split.clauses().size(),
							draft.standings().getOrDefault(language, TextStanding.WORKING_TRANSLATION),
							fills(draft.preamble(), state, language, PartRole.PREAMBLE),
							fills(draft.closing(), state, language, PartRole.CLOSING))));
		model.addAttribute("texts", texts);
		return "statement/intake-creation";
	}

	private static @Nullable String fills(LocalText now, IntakeState state, Language language, PartRole role) {
		return (now.in(language) == null) ? state.words(language, role) : null;
	}

	/**
	 * What one language brings.
	 *
	 * @param preamble what becomes the preamble, null where nothing does
	 * @param closing what becomes the closing words, null where nothing does
	 */
	public record Text(Language language, int clauses, TextStanding standing, @Nullable String preamble,
			@Nullable String closing) {

	}

}
