package org.yaksoku.followup.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.Horizon;
import org.yaksoku.followup.desk.ActionDesk;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.party.Directory;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DateWords;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the pages of one action together. A form that was refused stands on its page as it
 * was sent.
 */
@Component
class ActionPages {

	/** The order in which a side says how far it is. */
	static final List<Progress> STATES = List.of(Progress.NOT_STARTED, Progress.IN_PROGRESS, Progress.COMPLETED,
			Progress.ON_HOLD, Progress.DISCONTINUED);

	private final ActionDesk desk;

	private final Directory directory;

	private final Colleagues colleagues;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	private final Clock clock;

	ActionPages(ActionDesk desk, Directory directory, Colleagues colleagues, CurrentUser currentUser,
			MessageSource messages, Clock clock) {
		this.desk = desk;
		this.directory = directory;
		this.colleagues = colleagues;
		this.currentUser = currentUser;
		this.messages = messages;
		this.clock = clock;
	}

	static String here(String code) {
		return ListAddress.PATH + "/" + code;
	}

	ActionSheet sheet(String code, Language language) {
		return this.desk.sheet(code, language);
	}

	/** The page of an action. */
	String show(String code, Language language, Model model) {
		ActionSheet sheet = sheet(code, language);
		Side side = frame(sheet, language, model);
		add(model, "actionForm", () -> ActionForm.of(sheet));
		add(model, "dueForm", () -> DueForm.of(sheet));
		add(model, "stepForm", StepForm::blank);
		add(model, "evidenceForm", () -> EvidenceForm.blank(sheet, language));
		if (side != null) {
			add(model, "partyForm", () -> PartyForm.of(sheet.party(side)));
		}
		model.addAttribute("horizons", Horizon.values());
		model.addAttribute("languages", language.first());
		model.addAttribute("documentVisibilities", EvidenceForm.visibilities(sheet));
		organisations(side, language, model);
		return "followup/desk-action";
	}

	/** The same with a form that was refused. */
	ModelAndView refused(String code, Language language, Model model) {
		return new ModelAndView(show(code, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * The page with everything that was reported, and the form for the next report.
	 * @param corrects the id of a mistaken report to be corrected, empty for none
	 * @param from the page to return to, empty for that of the action
	 * @param next the codes of the actions to be reported on after it, see {@link Queue}
	 */
	String reports(String code, String corrects, String from, String next, Language language, Model model) {
		ActionSheet sheet = sheet(code, language);
		Side side = frame(sheet, language, model);
		if (side != null) {
			add(model, "reportForm", () -> ReportForm.blank(sheet, side, language, today(), corrects, from, next));
		}
		add(model, "answerForm", () -> AnswerForm.blank(language, from));
		model.addAttribute("legal", (side != null) ? legal(sheet, side, corrects) : List.of());
		model.addAttribute("lastPublic", side != null && corrects.isEmpty()
				&& ReportForm.last(sheet, side).filter((it) -> it.visibility() == Visibility.PUBLIC).isPresent());
		model.addAttribute("goesOn", !next.isEmpty());
		model.addAttribute("languages", language.first());
		model.addAttribute("allVisibilities", List.of(Visibility.PUBLIC, Visibility.BOTH_SIDES, Visibility.OWN_SIDE));
		return "followup/desk-reports";
	}

	/** What stands on every page of an action. */
	@Nullable Side frame(ActionSheet sheet, Language language, Model model) {
		Actor actor = this.currentUser.reader();
		@Nullable Side side = actor.side();
		boolean writes = actor.writes();
		model.addAttribute("sheet", sheet);
		model.addAttribute("here", here(sheet.code()));
		model.addAttribute("marks", sheet.row().marks(DateWords.of(language), side));
		model.addAttribute("sides", language.sides());
		model.addAttribute("side", side);
		model.addAttribute("mayWrite", writes && (sheet.side() == null || sheet.side() == side));
		model.addAttribute("mayContribute", writes && side != null);
		model.addAttribute("mayReport", writes && sheet.isOwedBy(side));
		model.addAttribute("visibilities", (sheet.side() == null) ? List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC)
				: Arrays.asList(Visibility.values()));
		return side;
	}

	/** Those who may lead, help or look after something, to choose from. */
	void organisations(@Nullable Side side, Language language, Model model) {
		Map<String, List<Choice>> chosen = chosen(side, language);
		model.addAttribute("leads", chosen.get("lead"));
		model.addAttribute("organisations", chosen.get("supporters"));
		model.addAttribute("colleagues", chosen.get("responsible"));
	}

	/** The same by the names of the fields. */
	Map<String, List<Choice>> chosen(@Nullable Side side, Language language) {
		List<Directory.Known> all = this.directory.organisations();
		return Map.of("lead", choices(all.stream().filter((it) -> it.side() == side), language), "supporters",
				choices(all.stream(), language), "responsible",
				(side == null) ? List.of()
						: this.colleagues.of(side)
							.stream()
							.map((it) -> new Choice(it.id().toString(), it.name(), language.code()))
							.toList());
	}

	private static List<Choice> choices(Stream<Directory.Known> known, Language language) {
		return known.map((it) -> choice(it, language)).sorted(Choice.byText(language)).toList();
	}

	List<Colleagues.Colleague> colleagues(Side side) {
		return this.colleagues.of(side);
	}

	List<Choice> sides(Language language) {
		return language.sides()
			.stream()
			.map((it) -> new Choice(it.name(), this.messages.getMessage("shared.side." + it, null, language.locale()),
					language.code()))
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * What the side may say next: what follows from what it said last, a corrected report
	 * left aside.
	 */
	private static List<Progress> legal(ActionSheet sheet, Side side, String corrects) {
		@Nullable Progress before = sheet.reports()
			.stream()
			.filter((it) -> it.side() == side && it.progress() != null && !it.corrected()
					&& !it.id().toString().equals(corrects))
			.map((it) -> it.progress())
			.findFirst()
			.orElse(null);
		return STATES.stream().filter(Progress.after(before)::contains).toList();
	}

	private static Choice choice(Directory.Known known, Language language) {
		return Choice.of(known.id().toString(), known.name(), language, known.id().toString());
	}

	private static void add(Model model, String name, Supplier<Object> blank) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, blank.get());
		}
	}

}
