package org.yaksoku.statement.intake.web;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;
import org.yaksoku.statement.intake.IntakeId;
import org.yaksoku.statement.intake.IntakeService;
import org.yaksoku.statement.intake.IntakeView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What all steps ask first: whether there is a draft that takes clauses, and the caller's
 * own text on its way there.
 */
@Component("intakeDraftPages")
class Drafts {

	private final StatementDesk desk;

	private final IntakeService intakes;

	private final CurrentUser currentUser;

	Drafts(StatementDesk desk, IntakeService intakes, CurrentUser currentUser) {
		this.desk = desk;
		this.intakes = intakes;
		this.currentUser = currentUser;
	}

	/** The newest wording, whether or not it takes clauses. */
	DraftView newest(String code, Language language) {
		this.currentUser.writer();
		return this.desk.newest(code, language);
	}

	/**
	 * The wording that takes the clauses.
	 * @throws NotFound where the newest one no longer changes
	 */
	DraftView open(String code, Language language) {
		DraftView draft = newest(code, language);
		if (!draft.open()) {
			throw new NotFound(code);
		}
		return draft;
	}

	IntakeView show(DraftView draft, IntakeId id, String step, Model model) {
		IntakeView intake = this.intakes.find(draft.statement(), id);
		model.addAttribute("draft", draft);
		model.addAttribute("intake", intake);
		model.addAttribute("step", step);
		return intake;
	}

	static String place(String code, IntakeId id, String step) {
		return "/desk/statements/" + code + "/intake/" + id + "/" + step;
	}

}
