package org.yaksoku.statement.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeState;
import org.yaksoku.statement.intake.IntakeView;
import org.yaksoku.statement.intake.PartRole;
import org.yaksoku.statement.intake.SplitRule;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Second step: where parts begin, and what each is for. Every button names its part.
 */
@Controller("intakeSplit")
@RequestMapping("/desk/statements/{code}/intake/{id}/split")
class SplitController {

	private final Drafts drafts;

	private final IntakeService intakes;

	SplitController(Drafts drafts, IntakeService intakes) {
		this.drafts = drafts;
		this.intakes = intakes;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable IntakeId id,
			@RequestParam(required = false) @Nullable Place part, Language language, Model model) {
		IntakeView intake = this.drafts.show(this.drafts.open(code, language), id, "split", model);
		List<PartView> parts = PartView.of(intake.state().splits(), part);
		model.addAttribute("parts", parts);
		model.addAttribute("doubtful", parts.stream().filter((it) -> it.doubt() != null).toList());
		model.addAttribute("roles", PartRole.values());
		return "statement/intake-split";
	}

	@PostMapping
	String decide(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam(required = false) @Nullable Place join, @RequestParam(required = false) @Nullable Place split,
			@RequestParam(required = false) @Nullable Place role, Language language) {
		if (join != null) {
			return change(code, id, version, language, new Place(join.language(), join.index() - 1, ""),
					(it) -> it.change(join.language(), (text) -> text.joinWithPrevious(join.index())));
		}
		if (split != null) {
			return change(code, id, version, language, split, (it) -> it.change(split.language(),
					(text) -> text.splitAt(split.index(), Integer.parseInt(split.rest()))));
		}
		if (role != null) {
			return change(code, id, version, language, role,
					(it) -> it.change(role.language(), (text) -> text.taking(role.index(), role(role.rest()))));
		}
		return "redirect:" + Drafts.place(code, id, "split");
	}

	/** What was joined and split by hand in that language is gone with the old rule. */
	@PostMapping("/rule")
	String rule(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam Language of, @RequestParam SplitRule rule, Language language) {
		return change(code, id, version, language, new Place(of, 0, ""), (it) -> it.splitBy(of, rule));
	}

	private String change(String code, IntakeId id, long version, Language language, Place seen,
			UnaryOperator<IntakeState> decision) {
		DraftView draft = this.drafts.open(code, language);
		try {
			this.intakes.change(draft.statement(), id, version, decision);
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException ex) {
			throw new NotFound(seen);
		}
		return "redirect:" + Drafts.place(code, id, "split") + "#" + seen.anchor();
	}

	private static PartRole role(String name) {
		return Arrays.stream(PartRole.values())
			.filter((it) -> it.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound(name));
	}

}
