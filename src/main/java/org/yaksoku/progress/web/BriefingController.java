package org.yaksoku.progress.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Valid;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.progress.BriefingCopies;
import org.yaksoku.progress.BriefingDesk;
import org.yaksoku.progress.BriefingPart;
import org.yaksoku.progress.ExecutiveDesk;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.Readable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A paper for the meeting: what it is to say, how it will look, and its numbered copies.
 */
@Controller
@RequestMapping("/exec/briefing")
class BriefingController {

	private final BriefingDesk desk;

	private final ExecutiveDesk executive;

	private final BriefingCopies copies;

	private final BriefingPaper paper;

	private final MessageSource messages;

	BriefingController(BriefingDesk desk, ExecutiveDesk executive, BriefingCopies copies, BriefingPaper paper,
			MessageSource messages) {
		this.desk = desk;
		this.executive = executive;
		this.copies = copies;
		this.paper = paper;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@Valid @ModelAttribute("briefingForm") BriefingForm briefingForm, BindingResult result,
			Language language, Model model) {
		BriefingForm form = briefingForm.orUsual(language);
		check(form, result, language);
		// an address that leaves something out means what is usual, also beside a mistake
		BindingResult usual = new BeanPropertyBindingResult(form, result.getObjectName());
		usual.addAllErrors(result);
		model.addAttribute(result.getObjectName(), form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + result.getObjectName(), usual);
		return page(form, usual, language, model);
	}

	/**
	 * The document as a page: the same template, before it is printed. An address that
	 * makes no sense leads to the form, which says what is wrong.
	 */
	@GetMapping("/preview")
	ResponseEntity<String> preview(@Valid @ModelAttribute("briefingForm") BriefingForm briefingForm,
			BindingResult result, Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		if (result.hasErrors()) {
			return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.header(HttpHeaders.LOCATION, "/exec/briefing?" + page.query())
				.build();
		}
		BriefingForm form = briefingForm.orUsual(language);
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.body(Readable.or400(() -> this.paper.preview(form.toBriefing(), page)));
	}

	/**
	 * Whatever button was pressed, what the form shows is what counts.
	 */
	@PostMapping
	ModelAndView send(@Valid @ModelAttribute("briefingForm") BriefingForm briefingForm, BindingResult result,
			Language language, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
		BriefingForm form = briefingForm.orUsual(language);
		if (!form.then().isEmpty() && briefingForm.langs() == null) {
			result.rejectValue("langs", "Size");
		}
		if (!form.then().isEmpty() && briefingForm.parts() == null) {
			result.rejectValue("parts", "Size");
		}
		check(form, result, language);
		if (result.hasErrors()) {
			return page(form, result, language, model);
		}
		if (form.then().equals("choose")) {
			return new ModelAndView("redirect:/exec/briefing?" + form.query());
		}
		if (form.then().equals("preview")) {
			return new ModelAndView("redirect:/exec/briefing/preview?" + form.query());
		}
		return new ModelAndView(
				"redirect:/exec/briefing/copies/" + this.paper.print(form.toBriefing(), form.query(), page) + ".pdf");
	}

	@GetMapping("/copies/{number}.pdf")
	ResponseEntity<byte[]> copy(@PathVariable String number) {
		if (!number.matches("[0-9]{1,15}")) {
			throw new NotFound("copy " + number);
		}
		BriefingCopies.Printed copy = this.copies.find(Long.parseLong(number));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Papers.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(copy.name(), StandardCharsets.UTF_8).build().toString())
			.body(copy.content());
	}

	/** Days that make no sense are mistakes of whoever typed them. */
	private void check(BriefingForm form, BindingResult result, Language language) {
		if (form.hasUnknownPart()) {
			result.rejectValue("parts", "Unknown");
		}
		if (result.hasErrors()) {
			return;
		}
		Offer offer;
		try {
			offer = this.executive.offer(form.toBriefing().scope(), form.asOf(), language);
		}
		catch (NotFound ex) {
			result.rejectValue("series", "Unknown");
			return;
		}
		Scope scope = form.toBriefing().scope();
		if (!form.annex().isEmpty() && scope.series() == null
				&& this.desk.annexes(scope, offer, language)
					.stream()
					.noneMatch((it) -> it.slug().equals(form.annex()))) {
			result.rejectValue("annex", "Unknown");
		}
		try {
			this.desk.compared(offer, form.since());
		}
		catch (IllegalArgumentException | NotFound ex) {
			result.rejectValue(form.sinceDay().isEmpty() ? "since" : "sinceDay", "Since");
		}
	}

	private ModelAndView page(BriefingForm form, BindingResult result, Language language, Model model) {
		boolean mistaken = result.hasErrors();
		if (!mistaken) {
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "briefingForm");
			model.addAttribute("briefingForm", form);
		}
		Scope scope = mistaken ? Scope.ALL : form.toBriefing().scope();
		Offer offer = this.executive.offer(scope, mistaken ? null : form.asOf(), language);
		model.addAttribute("mistaken", mistaken);
		model.addAttribute("languages",
				language.first()
					.stream()
					.map((it) -> new Choice(it.code(), say("shared.language." + it, it), it.code()))
					.toList());
		model.addAttribute("parts",
				Arrays.stream(BriefingPart.values())
					.map((it) -> new Choice(it.name(), words(it, language), language.code()))
					.toList());
		model.addAttribute("audiences",
				List.of("internal", "public")
					.stream()
					.map((it) -> new Choice(it, say("progress.briefing.audience." + it, language), language.code()))
					.toList());
		model.addAttribute("series",
				offer.series()
					.stream()
					.map((it) -> new Choice(it.slug(), it.name().text(), it.name().language().code()))
					.toList());
		model.addAttribute("baselines",
				offer.baselines()
					.stream()
					.map((it) -> new Choice(it.code(),
							it.title().text() + ((it.date() != null) ? " · " + it.date().text() : ""),
							it.title().language().code()))
					.toList());
		model.addAttribute("annexes", this.desk.annexes(scope, offer, language)
			.stream()
			.map((it) -> new Choice(it.slug(), it.name().text() + " · " + it.slug(), it.name().language().code()))
			.toList());
		model.addAttribute("copies", this.copies.latest(language));
		return new ModelAndView("progress/briefing", mistaken ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	private String words(BriefingPart part, Language language) {
		return say("progress.briefing.part." + part, language);
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
