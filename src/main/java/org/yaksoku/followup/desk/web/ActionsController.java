package org.yaksoku.followup.desk.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.WrongKind;
import org.yaksoku.followup.desk.ActionEntry;
import org.yaksoku.followup.desk.SavedViews;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ConfirmationState;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Schedule;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.topic.TopicService;

import org.springframework.dao.DataIntegrityViolationException;
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
 * The actions both sides follow up, and new ones.
 */
@Controller("deskActions")
@RequestMapping(ListAddress.PATH)
class ActionsController {

	private final ActionList list;

	private final ActionEntry entry;

	private final SavedViews views;

	private final TopicService topics;

	private final ActionPages pages;

	private final Chips chips;

	private final CurrentUser currentUser;

	ActionsController(ActionList list, ActionEntry entry, SavedViews views, TopicService topics, ActionPages pages,
			Chips chips, CurrentUser currentUser) {
		this.list = list;
		this.entry = entry;
		this.views = views;
		this.topics = topics;
		this.pages = pages;
		this.chips = chips;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(HttpServletRequest request, Language language, Model model) {
		ActionFilter filter = ActionFilter.of(request.getParameterMap());
		Actor actor = this.currentUser.reader();
		model.addAttribute("filter", filter);
		ListAddress address = ListAddress.of(request.getParameterMap());
		List<Choice> topics = this.topics.all().stream().map((it) -> it.slugChoice(language)).toList();
		model.addAttribute("address", address);
		model.addAttribute("chips", this.chips.of(filter, address, topics, language));
		model.addAttribute("all", request.getParameter("all") != null);
		model.addAttribute("list", this.list.page(filter, language));
		model.addAttribute("views", this.views.mine());
		model.addAttribute("words", DateWords.of(language));
		model.addAttribute("side", actor.side());
		model.addAttribute("mayWrite", actor.writes());
		model.addAttribute("scopes", ActionFilter.Scope.values());
		model.addAttribute("states", ActionPages.STATES);
		model.addAttribute("schedules",
				List.of(Schedule.PAST_DUE, Schedule.DUE_SOON, Schedule.ON_TIME, Schedule.NO_DATE));
		model.addAttribute("confirmations",
				List.of(ConfirmationState.REPORTED, ConfirmationState.CONFIRMED, ConfirmationState.SIDES_DIFFER));
		model.addAttribute("flags", ActionFilter.Flag.values());
		model.addAttribute("columns", ActionFilter.Column.values());
		model.addAttribute("sides", language.sides());
		model.addAttribute("topics", topics);
		return "followup/desk-actions";
	}

	@GetMapping("/views")
	String whole() {
		return "redirect:" + ListAddress.PATH;
	}

	/** Keeps the list as it is filtered under a name. */
	@PostMapping("/views")
	ModelAndView keep(@RequestParam(defaultValue = "") String name, HttpServletRequest request, Language language,
			Model model, RedirectAttributes next) {
		ListAddress address = ListAddress.of(request.getParameterMap());
		try {
			this.views.keep(name, address.queryString());
			return Done.at(next, "followup.done.view-kept", address.here());
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("viewName", name);
			return new ModelAndView(index(request, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/views/{view}/removal")
	ModelAndView remove(@PathVariable UUID view, RedirectAttributes next) {
		this.views.remove(view);
		return Done.at(next, "followup.done.view-removed", ListAddress.PATH);
	}

	/**
	 * Begins an action.
	 * @param clause as it is cited, such as kccj-14 §2; empty where none is given
	 * @param outcome of a meeting, null where it comes from none
	 */
	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String clause, @RequestParam(required = false) @Nullable UUID outcome,
			Language language, Model model) {
		Actor actor = this.currentUser.writer();
		Side side = (actor.side() != null) ? actor.side() : Side.KR;
		model.addAttribute("newActionForm",
				NewActionForm.blank(clause, Typed.text(outcome), side, Typed.text(actor.user())));
		return page(language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid NewActionForm newActionForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		Actor actor = this.currentUser.writer();
		@Nullable UUID outcome = Typed.id(newActionForm.outcome());
		@Nullable List<ClauseId> clauses = cited(Typed.text(newActionForm.clauses()), result);
		if (clauses != null && clauses.isEmpty() && outcome == null) {
			result.rejectValue("clauses", "Required");
		}
		if (newActionForm.isUndecided()) {
			result.rejectValue("due", "Undecided");
		}
		if (!result.hasErrors() && clauses != null && actor.side() != null) {
			try {
				String code = this.entry.register(newActionForm.title(), newActionForm.deliverable(), clauses,
						newActionForm.sides(), List.of(), newActionForm.horizon(), newActionForm.date(),
						Boolean.TRUE.equals(newActionForm.staged()), newActionForm.visibleFor(actor.side()),
						newActionForm.own(actor.side()), outcome);
				return Done.at(next, "followup.done.registered", ActionPages.here(code));
			}
			catch (WrongKind ex) {
				result.rejectValue("clauses", "WrongKind", new Object[] { ex.clauses() }, null);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private @Nullable List<ClauseId> cited(String line, BindingResult result) {
		try {
			return this.entry.cited(line);
		}
		catch (IllegalArgumentException ex) {
			result.rejectValue("clauses", "Unknown", new Object[] { String.valueOf(ex.getMessage()) }, null);
			return null;
		}
	}

	private String page(Language language, Model model) {
		this.pages.organisations(this.currentUser.required().side(), language, model);
		model.addAttribute("owingSides", this.pages.sides(language));
		model.addAttribute("horizons", Horizon.values());
		model.addAttribute("visibilities", Visibility.values());
		return "followup/desk-action-new";
	}

}
