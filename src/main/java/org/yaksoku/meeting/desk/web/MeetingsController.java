package org.yaksoku.meeting.desk.web;

import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.OrdinalTaken;
import org.yaksoku.meeting.desk.MeetingDesk;
import org.yaksoku.meeting.desk.NextEdition;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The meetings both sides know, and new ones.
 */
@Controller("deskMeetings")
@RequestMapping("/desk/meetings")
class MeetingsController {

	private final MeetingDesk desk;

	private final NextEdition next;

	private final EditionService editions;

	private final MeetingService meetings;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	MeetingsController(MeetingDesk desk, NextEdition next, EditionService editions, MeetingService meetings,
			MeetingPages pages, CurrentUser currentUser) {
		this.desk = desk;
		this.next = next;
		this.editions = editions;
		this.meetings = meetings;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String series,
			@RequestParam(name = "page", defaultValue = "1") int number, Language language, Model model) {
		@Nullable MeetingStatus only = Arrays.stream(MeetingStatus.values())
			.filter((it) -> it.name().equals(status))
			.findFirst()
			.orElse(null);
		model.addAttribute("meetings", this.desk.list(only, series.isBlank() ? null : series, number, language));
		model.addAttribute("series", series);
		model.addAttribute("statuses", MeetingStatus.values());
		model.addAttribute("status", (only != null) ? only.name() : "");
		return "meeting/desk-list";
	}

	/**
	 * With a series or one of its editions the form says what the next edition will
	 * probably be.
	 */
	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "") String last,
			Language language, Model model) {
		this.currentUser.writer();
		NewMeetingForm form = !last.isBlank() ? NewMeetingForm.of(this.next.after(last, language))
				: !series.isBlank() ? NewMeetingForm.of(this.next.of(series, language)) : NewMeetingForm.blank();
		model.addAttribute("newMeetingForm", form);
		return page(form, language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid NewMeetingForm newMeetingForm, BindingResult result, Language language, Model model,
			RedirectAttributes answer) {
		this.currentUser.writer();
		if (!result.hasErrors() && this.meetings.byCode(newMeetingForm.code()).isPresent()) {
			result.rejectValue("code", "Taken");
		}
		if (!result.hasErrors()) {
			try {
				@Nullable MeetingView last = last(newMeetingForm);
				this.editions.begin(newMeetingForm.code(), newMeetingForm.toBasics(),
						(Boolean.TRUE.equals(newMeetingForm.carries()) && last != null) ? last.id() : (MeetingId) null,
						last != null && last.example());
				return Done.at(answer, "meeting.done.begun", Places.meeting(newMeetingForm.code()));
			}
			catch (OrdinalTaken ex) {
				result.rejectValue("ordinal", "Taken");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				// somebody was faster, or something that was chosen is not there any more
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(newMeetingForm, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private @Nullable MeetingView last(NewMeetingForm form) {
		return (form.last() == null || form.last().isBlank()) ? null
				: this.meetings.byCode(form.last()).orElseThrow(() -> new NotFound(form.last()));
	}

	private String page(NewMeetingForm form, Language language, Model model) {
		@Nullable MeetingView last = last(form);
		model.addAttribute("open", (last != null)
				? this.editions.open(last.id()).stream().map((it) -> it.best(language)).toList() : List.of());
		model.addAttribute("language", language);
		model.addAttribute("seriesList", this.pages.seriesBySlug(language));
		model.addAttribute("series", this.pages.series(language));
		model.addAttribute("sides", this.pages.sides(language));
		model.addAttribute("organisations", this.pages.organisations(null, language));
		return "meeting/desk-new";
	}

}
