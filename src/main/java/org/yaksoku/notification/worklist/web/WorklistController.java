package org.yaksoku.notification.worklist.web;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.worklist.Administration;
import org.yaksoku.notification.worklist.SnoozeService;
import org.yaksoku.notification.worklist.Task;
import org.yaksoku.notification.worklist.WorkScope;
import org.yaksoku.notification.worklist.Worklist;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.PartialDate.Precision;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.web.Done;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where work begins after signing in: what needs one today. Who only looks after accounts
 * sees who they are.
 */
@Controller("deskWorklist")
@RequestMapping("/desk")
class WorklistController {

	private final Worklist worklist;

	private final Administration administration;

	private final SnoozeService snoozes;

	private final CurrentUser currentUser;

	WorklistController(Worklist worklist, Administration administration, SnoozeService snoozes,
			CurrentUser currentUser) {
		this.worklist = worklist;
		this.administration = administration;
		this.snoozes = snoozes;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String scope, @RequestParam(defaultValue = "") String task,
			Language language, Model model) {
		Actor actor = this.currentUser.required();
		if (!actor.writes() && !actor.has(Role.EXECUTIVE)) {
			if (actor.has(Role.ADMIN)) {
				model.addAttribute("upkeep", this.administration.today(language));
			}
			return "notification/account";
		}
		WorkScope chosen = Arrays.stream(WorkScope.values())
			.filter((it) -> it.name().equals(scope))
			.findFirst()
			.orElse(WorkScope.SIDE);
		@Nullable Task only = Arrays.stream(Task.values()).filter((it) -> it.name().equals(task)).findFirst().orElse(null);
		model.addAttribute("scope", chosen);
		model.addAttribute("only", only);
		model.addAttribute("scopes", WorkScope.values());
		model.addAttribute("work", this.worklist.today(chosen, only, language));
		model.addAttribute("mayWrite", actor.writes());
		model.addAttribute("from", (chosen == WorkScope.SIDE) ? "/desk" : "/desk?scope=" + chosen);
		return "notification/worklist";
	}

	@GetMapping("/snoozes")
	String whole() {
		return "redirect:/desk";
	}

	@PostMapping("/snoozes")
	ModelAndView snooze(@RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String until,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String scope,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		@Nullable LocalDate day = DateReader.read(until)
			.filter((it) -> it.precision() == Precision.DAY)
			.map(PartialDate::earliest)
			.orElse(null);
		try {
			if (day == null) {
				throw new IllegalArgumentException(until);
			}
			this.snoozes.snooze(item, day, reason);
			return Done.at(next, "notification.done.snoozed", "/desk");
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("refusedItem", item);
			model.addAttribute("until", until);
			model.addAttribute("reason", reason);
			return new ModelAndView(index(scope, "", language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/snoozes/end")
	ModelAndView wake(@RequestParam(defaultValue = "") String item, RedirectAttributes next) {
		this.snoozes.wake(item);
		return Done.at(next, "notification.done.woken", "/desk");
	}

}
