package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.intake.AlignedRow;
import org.yaksoku.statement.intake.Chosen;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeView;
import org.yaksoku.statement.intake.Proposed;
import org.yaksoku.topic.TopicService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fourth step: what each clause is, and what it is about.
 */
@Controller("intakeKinds")
@RequestMapping("/desk/statements/{code}/intake/{id}/kinds")
class KindsController {

	private final Drafts drafts;

	private final IntakeService intakes;

	private final TopicService topics;

	KindsController(Drafts drafts, IntakeService intakes, TopicService topics) {
		this.drafts = drafts;
		this.intakes = intakes;
		this.topics = topics;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable IntakeId id, Language language, Model model) {
		IntakeView intake = this.drafts.show(this.drafts.open(code, language), id, "kinds", model);
		List<Choice> topics = this.topics.all().stream().map((it) -> it.choice(language)).toList();
		List<Proposed> proposals = this.intakes.proposals(intake.state());
		List<Chosen> chosen = intake.state().chosen();
		List<KindView> clauses = new ArrayList<>();
		for (int i = 0; i < proposals.size(); i++) {
			clauses.add(KindView.of(i, proposals.get(i), (chosen != null) ? chosen.get(i) : null, topics));
		}
		model.addAttribute("clauses", clauses);
		model.addAttribute("kinds", ClauseKind.values());
		model.addAttribute("topics", topics);
		return "statement/intake-kinds";
	}

	/**
	 * One kind for each clause in their order; topics with the number of their clause in
	 * front.
	 */
	@PostMapping
	String decide(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam(required = false) @Nullable List<ClauseKind> kind,
			@RequestParam(required = false) @Nullable List<String> topic, Language language) {
		DraftView draft = this.drafts.open(code, language);
		List<ClauseKind> kinds = (kind != null) ? kind : List.of();
		List<Chosen> chosen = KindView.chosen(kinds, (topic != null) ? topic : List.of(), this.topics.all());
		try {
			this.intakes.change(draft.statement(), id, version,
					(it) -> it.choose(this.intakes.rows(it).stream().map(AlignedRow::clauses).toList(), chosen));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(id);
		}
		return "redirect:" + Drafts.place(code, id, "creation");
	}

}
