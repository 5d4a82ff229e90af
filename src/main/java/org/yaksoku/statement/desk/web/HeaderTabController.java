package org.yaksoku.statement.desk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.OrganisationView;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.desk.HeaderView;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.dao.OptimisticLockingFailureException;
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
 * What is said about a statement beside its wordings: names, days, meetings, issuers.
 */
@Controller
@RequestMapping("/desk/statements/{code}/header")
class HeaderTabController {

	private final StatementDesk desk;

	private final StatementService statements;

	private final MeetingService meetings;

	private final OrganisationService organisations;

	private final CurrentUser currentUser;

	HeaderTabController(StatementDesk desk, StatementService statements, MeetingService meetings,
			OrganisationService organisations, CurrentUser currentUser) {
		this.desk = desk;
		this.statements = statements;
		this.meetings = meetings;
		this.organisations = organisations;
		this.currentUser = currentUser;
	}

	@GetMapping
	String show(@PathVariable String code, Language language, Model model) {
		HeaderView header = this.desk.header(code, language);
		model.addAttribute("headerForm", HeaderForm.of(header));
		return page(header, language, model);
	}

	@PostMapping
	ModelAndView update(@PathVariable String code, @Valid HeaderForm headerForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		HeaderView header = this.desk.header(code, language);
		if (result.hasErrors()) {
			this.currentUser.writer();
			return new ModelAndView(page(header, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.statements.change(header.id(), headerForm.version(), headerForm.toChange(header));
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			HeaderForm now = HeaderForm.of(this.desk.header(code, language));
			return Conflict.page(Places.header(code), "headerForm", now.version(), headerForm, now, choices(language));
		}
		return Done.at(next, "statement.done.saved", Places.header(code));
	}

	/** One issuer a place earlier among those of its side. */
	@PostMapping("/issuers")
	ModelAndView order(@PathVariable String code, @RequestParam(defaultValue = "") String organisation,
			@RequestParam(defaultValue = "-1") long version, Language language, RedirectAttributes next) {
		this.currentUser.writer();
		HeaderView header = this.desk.header(code, language);
		this.statements.change(header.id(), version, header.earlier(OrganisationId.of(organisation)));
		return Done.at(next, "statement.done.saved", Places.header(code) + "#order");
	}

	private String page(HeaderView header, Language language, Model model) {
		model.addAttribute("draft", this.desk.newest(header.code(), language));
		model.addAttribute("header", header);
		Map<String, List<Choice>> choices = choices(language);
		model.addAllAttributes(choices);
		model.addAttribute("orders",
				language.sides()
					.stream()
					.map((side) -> header.issuers(side)
						.stream()
						.flatMap((it) -> choices.getOrDefault("organisations" + side, List.of())
							.stream()
							.filter((one) -> one.value().equals(it.organisationId().toString())))
						.toList())
					.filter((it) -> it.size() > 1)
					.toList());
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "statement/desk-header";
	}

	private Map<String, List<Choice>> choices(Language language) {
		Map<String, List<Choice>> choices = new HashMap<>();
		choices.put("meetings",
				this.meetings.all()
					.stream()
					.map((it) -> Choice.of(it.id().toString(), it.title(), language, it.code()))
					.toList());
		List<OrganisationView> organisations = this.organisations.all();
		for (Side side : Side.values()) {
			choices.put("organisations" + side,
					organisations.stream().filter((it) -> it.side() == side).map((it) -> it.choice(language)).toList());
		}
		return choices;
	}

}
