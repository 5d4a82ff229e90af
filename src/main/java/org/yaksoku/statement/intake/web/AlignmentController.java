package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.intake.AlignedRow;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeState;
import org.yaksoku.statement.intake.IntakeView;
import org.yaksoku.statement.intake.Part;
import org.yaksoku.statement.intake.Split;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Third step: which clauses of the languages belong together.
 */
@Controller("intakeAlignment")
@RequestMapping("/desk/statements/{code}/intake/{id}/alignment")
class AlignmentController {

	private final Drafts drafts;

	private final IntakeService intakes;

	AlignmentController(Drafts drafts, IntakeService intakes) {
		this.drafts = drafts;
		this.intakes = intakes;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable IntakeId id, Language language, Model model) {
		IntakeView intake = this.drafts.show(this.drafts.open(code, language), id, "alignment", model);
		List<RowView> rows = rows(intake.state());
		model.addAttribute("mismatched", rows.stream().filter((it) -> !it.mismatches().isEmpty()).toList());
		model.addAttribute("matched", rows.stream().filter((it) -> it.mismatches().isEmpty()).toList());
		return "statement/intake-alignment";
	}

	@PostMapping
	String shift(@PathVariable String code, @PathVariable IntakeId id, @RequestParam long version,
			@RequestParam(required = false) @Nullable Place up, @RequestParam(required = false) @Nullable Place down,
			Language language) {
		DraftView draft = this.drafts.open(code, language);
		Place moved = (up != null) ? up : down;
		if (moved == null) {
			return "redirect:" + Drafts.place(code, id, "alignment");
		}
		int by = (up != null) ? -1 : 1;
		try {
			this.intakes.change(draft.statement(), id, version,
					(it) -> it.shift(this.intakes.rows(it).stream().map(AlignedRow::clauses).toList(), moved.index(),
							moved.language(), by));
		}
		catch (IndexOutOfBoundsException ex) {
			throw new NotFound(moved);
		}
		return "redirect:" + Drafts.place(code, id, "alignment") + "#row-" + Math.max(0, moved.index() + by);
	}

	private List<RowView> rows(IntakeState state) {
		List<RowView> views = new ArrayList<>();
		Map<Language, List<Part>> clauses = new EnumMap<>(Language.class);
		for (Map.Entry<Language, Split> it : state.splits().entrySet()) {
			clauses.put(it.getKey(), it.getValue().clauses());
		}
		for (AlignedRow row : this.intakes.rows(state)) {
			List<RowView.Cell> cells = new ArrayList<>();
			clauses.forEach((language, all) -> {
				List<Integer> own = Objects.requireNonNullElse(row.clauses().get(language), List.of());
				cells.add(new RowView.Cell(language, own.stream().map(all::get).toList()));
			});
			views.add(new RowView(views.size(), cells, row.mismatches().stream().sorted().toList()));
		}
		return views;
	}

}
