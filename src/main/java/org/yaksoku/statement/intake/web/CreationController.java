package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.web.Done;
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
import org.springframework.validation.BindingResult;
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

	/**
	 * What a text that was taken in can count for. Nothing is meant until somebody says
	 * so.
	 */
	private static final List<TextStanding> STANDINGS = List.of(TextStanding.AUTHENTIC,
			TextStanding.OFFICIAL_TRANSLATION, TextStanding.WORKING_TRANSLATION);

	private final Drafts drafts;

	private final IntakeService intakes;

	CreationController(Drafts drafts, IntakeService intakes) {
		this.drafts = drafts;
		this.intakes = intakes;
	}

	@GetMapping
	String preview(@PathVariable String code, @PathVariable IntakeId id, Language language, Model model) {
		model.addAttribute("standingForm", new StandingForm(null, null, null));
		return page(this.drafts.open(code, language), id, model);
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam(defaultValue = "") String clears, StandingForm standingForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		DraftView draft = this.drafts.open(code, language);
		IntakeView intake = this.intakes.find(draft.statement(), id);
		if (intake.state().chosen() != null) {
			intake.state()
				.splits()
				.keySet()
				.stream()
				.filter((it) -> draft.standings().get(it) == null && !standingForm.says(it))
				.forEach((it) -> result.rejectValue(field(it), "Missing"));
		}
		else if (intake.version() == version) {
			// what somebody else has changed meanwhile is refused below
			return new ModelAndView("redirect:" + Drafts.place(code, id, "kinds"));
		}
		if (result.hasErrors()) {
			return new ModelAndView(page(draft, id, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.intakes.create(draft, id, version, clears, standingForm.toStandings());
		}
		catch (UnderSignature ex) {
			model.addAttribute("underSignature", true);
			return new ModelAndView(page(this.drafts.open(code, language), id, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return Done.at(next, "statement.intake.done.created", "/desk/statements/" + code + "/clauses");
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
					split) -> texts.add(new Text(language, split.clauses().size(), draft.standings().get(language),
							fills(draft.preamble(), state, language, PartRole.PREAMBLE),
							fills(draft.closing(), state, language, PartRole.CLOSING))));
		model.addAttribute("texts", texts);
		model.addAttribute("standings", STANDINGS);
		return "statement/intake-creation";
	}

	private static String field(Language language) {
		return "standing" + language.name().charAt(0) + language.code().substring(1);
	}

	private static @Nullable String fills(LocalText now, IntakeState state, Language language, PartRole role) {
		return (now.in(language) == null) ? state.words(language, role) : null;
	}

	/**
	 * What one language brings.
	 *
	 * @param standing what its text counts for, null while nobody said so
	 * @param preamble what becomes the preamble, null where nothing does
	 * @param closing what becomes the closing words, null where nothing does
	 */
	public record Text(Language language, int clauses, @Nullable TextStanding standing, @Nullable String preamble,
			@Nullable String closing) {

	}

	/**
	 * What the text of each language is to count for where nobody said so yet.
	 */
	record StandingForm(@Nullable TextStanding standingKo, @Nullable TextStanding standingJa,
			@Nullable TextStanding standingEn) {

		Map<Language, TextStanding> toStandings() {
			Map<Language, TextStanding> standings = new EnumMap<>(Language.class);
			for (Language language : Language.values()) {
				TextStanding standing = in(language);
				if (standing != null) {
					standings.put(language, standing);
				}
			}
			return standings;
		}

		boolean says(Language language) {
			TextStanding standing = in(language);
			return standing != null && STANDINGS.contains(standing);
		}

		private @Nullable TextStanding in(Language language) {
			return switch (language) {
				case KO -> this.standingKo;
				case JA -> this.standingJa;
				case EN -> this.standingEn;
			};
		}

	}

}
