package org.yaksoku.followup.web;

import org.yaksoku.followup.OutcomeActions;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What follows from the outcomes of a meeting. The page of the meeting, which knows
 * nothing of actions, borrows its lists in the browser.
 */
@Controller("deskOutcomeActions")
class OutcomeActionsController {

	private final OutcomeActions actions;

	private final MeetingService meetings;

	private final CurrentUser currentUser;

	OutcomeActionsController(OutcomeActions actions, MeetingService meetings, CurrentUser currentUser) {
		this.actions = actions;
		this.meetings = meetings;
		this.currentUser = currentUser;
	}

	@GetMapping("/desk/meetings/{code}/outcome-actions")
	String index(@PathVariable String code, Language language, Model model) {
		this.currentUser.reader();
		MeetingView meeting = this.meetings.byCode(code).orElseThrow(() -> new NotFound(code));
		model.addAttribute("meeting", meeting);
		model.addAttribute("name", Choice.of(code, meeting.title(), language, code));
		model.addAttribute("outcomes", this.actions.of(meeting.id(), language));
		return "followup/outcome-actions";
	}

}
