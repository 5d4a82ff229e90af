package org.yaksoku.followup.desk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.HandOver;
import org.yaksoku.followup.HandOver.Giver;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
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
 * Gives everything one person looks after to another, after showing what that is.
 */
@Controller("deskHandOver")
@RequestMapping("/desk/handover")
class HandOverController {

	private final HandOver handOver;

	private final ActionList list;

	private final ActionPages pages;

	private final CurrentUser currentUser;

	HandOverController(HandOver handOver, ActionList list, ActionPages pages, CurrentUser currentUser) {
		this.handOver = handOver;
		this.list = list;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping
	String blank(Language language, Model model) {
		Actor actor = this.currentUser.writer();
		return page(Typed.text(actor.user()), "", language, model);
	}

	/** Shows what would be handed over; with {@code sure} it is. */
	@PostMapping
	ModelAndView create(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String sure, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		@Nullable UserId giver = Typed.user(from);
		@Nullable UserId taker = Typed.user(to);
		if (giver == null || taker == null || giver.equals(taker)
				|| this.pages.colleagues(side()).stream().noneMatch((it) -> it.id().equals(taker))) {
			model.addAttribute("refused", "followup.handover.refused");
			return new ModelAndView(page(from, to, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (sure.isEmpty()) {
			model.addAttribute("rows", this.list.lookedAfterBy(giver, language));
			return new ModelAndView(page(from, to, language, model));
		}
		this.handOver.everything(giver, taker);
		return Done.at(next, "followup.done.handed-over", "/desk/handover");
	}

	private String page(String from, String to, Language language, Model model) {
		this.pages.organisations(side(), language, model);
		List<Giver> givers = this.handOver.givers();
		model.addAttribute("givers", givers);
		model.addAttribute("total",
				givers.stream()
					.filter((it) -> it.id().toString().equals(from))
					.mapToLong(Giver::actions)
					.findFirst()
					.orElse(0));
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		return "followup/handover";
	}

	private Side side() {
		Side side = this.currentUser.writer().side();
		if (side == null) {
			throw new NotPermitted("The system looks after nothing");
		}
		return side;
	}

}
