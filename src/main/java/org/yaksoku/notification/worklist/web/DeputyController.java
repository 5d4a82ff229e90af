package org.yaksoku.notification.worklist.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.worklist.DeputyService;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.shared.web.Done;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who stands in for whom.
 */
@Controller("deputies")
@RequestMapping("/desk/deputies")
class DeputyController {

	private final DeputyService deputies;

	private final Colleagues colleagues;

	private final CurrentUser currentUser;

	DeputyController(DeputyService deputies, Colleagues colleagues, CurrentUser currentUser) {
		this.deputies = deputies;
		this.colleagues = colleagues;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(Language language, Model model) {
		model.addAttribute("deputyForm", DeputyForm.blank());
		return page(language, model);
	}

	@PostMapping
	ModelAndView create(@Valid DeputyForm deputyForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors()) {
			try {
				LocalDate from = deputyForm.first();
				LocalDate until = deputyForm.last();
				this.deputies.name(UserId.of(deputyForm.deputy()), from, until);
				return Done.at(next, "notification.done.deputy", "/desk/deputies");
			}
			catch (IllegalArgumentException | NotFound ex) {
				result.reject("Refused.deputyForm");
			}
		}
		return new ModelAndView(page(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{deputy}/end")
	ModelAndView end(@PathVariable UUID deputy, RedirectAttributes next) {
		this.deputies.end(deputy);
		return Done.at(next, "notification.done.deputy-ended", "/desk/deputies");
	}

	private String page(Language language, Model model) {
		Actor actor = this.currentUser.writer();
		@Nullable Side side = actor.side();
		model.addAttribute("deputies", this.deputies.mine(language));
		List<Choice> others = (side == null) ? List.of()
				: this.colleagues.of(side)
					.stream()
					.filter((it) -> !it.id().equals(actor.user()))
					.map((it) -> new Choice(it.id().toString(), it.name(), language.code()))
					.toList();
		model.addAttribute("colleagues", others);
		return "notification/deputies";
	}

}
