package org.yaksoku.notification.notice.web;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.yaksoku.account.SignedInUser;
import org.yaksoku.notification.calendar.CalendarLinks;
import org.yaksoku.notification.notice.ChoiceService;
import org.yaksoku.notification.notice.NoticeKind;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Which mails somebody wants, and when.
 */
@Controller
@RequestMapping(NoticesController.ADDRESS)
class NoticesController {

	static final String ADDRESS = "/account/notices";

	private static final int EARLIEST = 7;

	private static final int LATEST = 18;

	private final ChoiceService choices;

	private final CalendarLinks links;

	private final MessageSource messages;

	NoticesController(ChoiceService choices, CalendarLinks links, MessageSource messages) {
		this.choices = choices;
		this.links = links;
		this.messages = messages;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInUser user, Language language, Model model) {
		model.addAttribute("noticesForm", NoticesForm.of(this.choices.of(user.id())));
		return page(user, language, model);
	}

	@PostMapping
	ModelAndView update(@AuthenticationPrincipal SignedInUser user, @Valid NoticesForm noticesForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		if (result.hasErrors()) {
			return new ModelAndView(page(user, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.choices.choose(user.id(), noticesForm.toChoices());
			return Done.at(next, "notification.choices.done", ADDRESS);
		}
		catch (Stale ex) {
			NoticesForm now = NoticesForm.of(this.choices.of(user.id()));
			return Conflict.page(ADDRESS, "noticesForm", now.version(), noticesForm, now,
					Map.of("wanted", kinds(language), "digestAt", times(language), "briefingDays", days(language)));
		}
	}

	private String page(SignedInUser user, Language language, Model model) {
		model.addAttribute("kinds", kinds(language));
		model.addAttribute("times", times(language));
		model.addAttribute("days", days(language));
		this.links.madeAt(user.id()).ifPresent((at) -> {
			model.addAttribute("made", Moments.minute(at));
			model.addAttribute("madeAt", Moments.datetime(at));
		});
		return "notification/notices";
	}

	private List<Choice> kinds(Language language) {
		return Stream.concat(Stream.of(NoticesForm.DIGEST), Arrays.stream(NoticeKind.values()).map(NoticeKind::name))
			.map((it) -> new Choice(it, this.messages.getMessage("notification.wanted." + it, null, language.locale()),
					language.code()))
			.toList();
	}

	/** How long before a meeting a briefing may come. */
	private List<Choice> days(Language language) {
		return IntStream.of(0, 1, 3, 7, 14)
			.mapToObj(String::valueOf)
			.map((it) -> new Choice(it,
					this.messages.getMessage("notification.briefing.days." + it, null, language.locale()),
					language.code()))
			.toList();
	}

	/** Every half hour of a working day. */
	private static List<Choice> times(Language language) {
		return IntStream.rangeClosed(2 * EARLIEST, 2 * LATEST)
			.mapToObj((it) -> LocalTime.MIDNIGHT.plusMinutes(30L * it).toString())
			.map((it) -> new Choice(it, it, language.code()))
			.toList();
	}

}
