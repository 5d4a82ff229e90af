package org.yaksoku.meeting.desk.web;

import org.yaksoku.history.CannotUndo;
import org.yaksoku.meeting.PartUndoService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Done;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Brings back a part of a meeting that was just removed.
 */
@Controller("deskRestoration")
class RestorationController {

	private final MeetingPages pages;

	private final PartUndoService undo;

	RestorationController(MeetingPages pages, PartUndoService undo) {
		this.pages = pages;
		this.undo = undo;
	}

	@PostMapping("/desk/meetings/{code}/restoration")
	ModelAndView restore(@PathVariable String code, @RequestParam String what, Language language, Model model,
			RedirectAttributes next) {
		try {
			this.undo.undo(this.pages.sheet(code, language).id(), what);
		}
		catch (CannotUndo ex) {
			model.addAttribute("refused", "shared.undo.refused");
			return this.pages.refused(code, language, model, HttpStatus.CONFLICT);
		}
		return Done.at(next, "shared.undo.done", Places.meeting(code));
	}

}
