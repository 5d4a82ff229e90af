package org.yaksoku.meeting.desk.web;

import java.util.Map;

import jakarta.validation.Valid;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.meeting.desk.SeriesDesk;
import org.yaksoku.meeting.desk.SeriesSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
 * Recurring meetings: who meets, how often, and whether they still do.
 */
@Controller("deskSeries")
@RequestMapping("/desk/series")
class SeriesController {

	private final SeriesDesk desk;

	private final SeriesService series;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	private final HistoryFiles files;

	SeriesController(SeriesDesk desk, SeriesService series, MeetingPages pages, CurrentUser currentUser,
			HistoryFiles files) {
		this.desk = desk;
		this.series = series;
		this.pages = pages;
		this.currentUser = currentUser;
		this.files = files;
	}

	@GetMapping
	String index(Language language, Model model) {
		model.addAttribute("series", this.desk.all(language));
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "meeting/desk-series";
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("seriesForm", SeriesForm.blank());
		return page(language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid SeriesForm seriesForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors() && this.series.bySlug(seriesForm.slug()).isPresent()) {
			result.rejectValue("slug", "Taken");
		}
		if (!result.hasErrors()) {
			try {
				this.series.found(seriesForm.toNewSeries(null, false));
				return done(next);
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(page(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}")
	String edit(@PathVariable String slug, Language language, Model model) {
		SeriesSheet sheet = this.desk.one(slug, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("seriesForm", SeriesForm.of(sheet));
		return page(language, model);
	}

	@PostMapping("/{slug}")
	ModelAndView update(@PathVariable String slug, @Valid SeriesForm seriesForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		SeriesSheet sheet = this.desk.one(slug, language);
		if (!result.hasErrors()) {
			try {
				this.series.change(sheet.id(), seriesForm.version(),
						seriesForm.toNewSeries(sheet.firstEdition(), sheet.example()));
				return done(next);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				SeriesForm now = SeriesForm.of(this.desk.one(slug, language));
				return Conflict.page("/desk/series/" + slug, "seriesForm", now.version(), seriesForm, now,
						Map.of("organisationsKR", this.pages.organisations(Side.KR, language), "organisationsJP",
								this.pages.organisations(Side.JP, language)));
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		model.addAttribute("sheet", sheet);
		return new ModelAndView(page(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}/history")
	String history(@PathVariable String slug, HistoryForm wanted, Language language, Model model) {
		SeriesSheet sheet = this.desk.one(slug, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("events", this.desk.history(sheet, wanted.page(), language));
		return "meeting/desk-series-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/{slug}/history.csv")
	ResponseEntity<byte[]> historyFile(@PathVariable String slug, HistoryForm wanted, Language language) {
		SeriesSheet sheet = this.desk.one(slug, language);
		return this.files.answer(this.desk.history(sheet, wanted.file(), language), "meeting", slug, language);
	}

	private String page(Language language, Model model) {
		model.addAttribute("language", language);
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		model.addAttribute("states", SeriesState.values());
		for (Side side : Side.values()) {
			model.addAttribute("organisations" + side, this.pages.organisations(side, language));
		}
		return "meeting/desk-series-form";
	}

	private static ModelAndView done(RedirectAttributes next) {
		return Done.at(next, "meeting.done.saved", "/desk/series");
	}

}
