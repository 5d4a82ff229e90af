package org.yaksoku.meeting.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.MeetingStatusService;
import org.yaksoku.meeting.OutcomeKind;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.meeting.Objections;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.meeting.SessionKind;
import org.yaksoku.meeting.desk.Markdown;
import org.yaksoku.meeting.desk.MeetingDesk;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.meeting.desk.ToDo;
import org.yaksoku.meeting.desk.web.MeetingForms.ListForm;
import org.yaksoku.meeting.desk.web.MeetingForms.OwnNoteForm;
import org.yaksoku.meeting.desk.web.MeetingForms.SharedNoteForm;
import org.yaksoku.meeting.desk.web.MeetingForms.StatusForm;
import org.yaksoku.meeting.desk.web.MeetingForms.VisibilityForm;
import org.yaksoku.party.Directory;
import org.yaksoku.party.Directory.Known;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.PersonalDrafts;
import org.yaksoku.topic.TopicService;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts the one page of a meeting together, and the pages of its parts. A form that was
 * refused stands on it as it was sent.
 */
@Component
class MeetingPages {

	private static final List<Visibility> SHARED = List.of(Visibility.BOTH_SIDES, Visibility.PUBLIC);

	private final MeetingDesk desk;

	private final MeetingStatusService status;

	private final SeriesService series;

	private final Directory directory;

	private final TopicService topics;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	private final PersonalDrafts drafts;

	private final Objections objections;

	MeetingPages(MeetingDesk desk, MeetingStatusService status, SeriesService series, Directory directory,
			TopicService topics, CurrentUser currentUser, MessageSource messages, PersonalDrafts drafts,
			Objections objections) {
		this.desk = desk;
		this.status = status;
		this.series = series;
		this.directory = directory;
		this.topics = topics;
		this.currentUser = currentUser;
		this.messages = messages;
		this.drafts = drafts;
		this.objections = objections;
	}

	/**
	 * The whole page.
	 * @param taken the name of the form whose personal draft is taken up, null where none
	 * is
	 */
	String show(String code, @Nullable String taken, Language language, Model model) {
		MeetingSheet sheet = this.desk.sheet(code, language);
		model.addAttribute("sharedNoteForm", this.drafts.open("sharedNoteForm", Places.meeting(code) + "/notes/shared",
				new SharedNoteForm(sheet.version(), sheet.sharedNote()), taken, model));
		model.addAttribute("ownNoteForm", this.drafts.open("ownNoteForm", Places.meeting(code) + "/notes/own",
				new OwnNoteForm(sheet.ownNoteVersion(), sheet.ownNote()), taken, model));
		return show(sheet, language, model);
	}

	private String show(MeetingSheet sheet, Language language, Model model) {
		Actor actor = this.currentUser.reader();
		choices(sheet, language, model);
		boolean held = sheet.status() == MeetingStatus.HELD;
		model.addAttribute("halves", halves(sheet, language));
		model.addAttribute("todos", ToDo.of(sheet));
		model.addAttribute("objections", this.objections.open(sheet.id().value()));
		model.addAttribute("missing", held ? this.status.missing(sheet.id()).size() : 0);
		model.addAttribute("mayClose", held && actor.has(Role.APPROVER));
		model.addAttribute("statuses", List.of(MeetingStatus.ANNOUNCED, MeetingStatus.CONFIRMED, MeetingStatus.HELD,
				MeetingStatus.POSTPONED, MeetingStatus.CANCELLED));
		model.addAttribute("sharedNote", Markdown.blocks(sheet.sharedNote()));
		model.addAttribute("ownNote", Markdown.blocks(sheet.ownNote()));
		add(model, "basicsForm", () -> BasicsForm.of(sheet));
		add(model, "sessionForm", SessionForm::blank);
		add(model, "headCountForm", HeadCountForm::blank);
		add(model, "agendaForm", AgendaForm::blank);
		add(model, "outcomeForm", OutcomeForm::blank);
		add(model, "documentForm", DocumentForm::blank);
		add(model, "listForm", () -> new ListForm(""));
		add(model, "sharedNoteForm", () -> new SharedNoteForm(sheet.version(), sheet.sharedNote()));
		add(model, "ownNoteForm", () -> new OwnNoteForm(sheet.ownNoteVersion(), sheet.ownNote()));
		add(model, "visibilityForm", () -> VisibilityForm.of(sheet));
		add(model, "statusForm", () -> StatusForm.of(sheet));
		return "meeting/desk-meeting";
	}

	/** The whole page, with a form that was refused. */
	ModelAndView refused(String code, Language language, Model model) {
		return refused(code, language, model, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	ModelAndView refused(String code, Language language, Model model, HttpStatusCode status) {
		this.currentUser.writer();
		return new ModelAndView(show(this.desk.sheet(code, language), language, model), status);
	}

	/**
	 * The page of one part.
	 * @param kind as in its address: sessions, agenda, outcomes, participants,
	 * head-counts
	 * @param form the name of its form
	 */
	String part(MeetingSheet sheet, String kind, UUID id, String form, long version, Language language, Model model) {
		choices(sheet, language, model);
		model.addAttribute("kind", kind);
		model.addAttribute("form", form);
		model.addAttribute("here", Places.part(sheet.code(), kind, id));
		model.addAttribute("part", id);
		model.addAttribute("version", version);
		return "meeting/desk-part";
	}

	MeetingSheet sheet(String code, Language language) {
		return this.desk.sheet(code, language);
	}

	static ModelAndView saved(RedirectAttributes next, String code, String section) {
		return Done.at(next, "meeting.done.saved", Places.meeting(code) + "#" + section);
	}

	static ModelAndView removed(RedirectAttributes next, String code, String section) {
		return Done.at(next, "meeting.done.removed", Places.meeting(code) + "#" + section);
	}

	/** Organisations, those of one side where one is given. */
	List<Choice> organisations(@Nullable Side side, Language language) {
		return this.directory.organisations()
			.stream()
			.filter((it) -> side == null || it.side() == side)
			.map((it) -> choice(it, language))
			.sorted(Choice.byText(language))
			.toList();
	}

	List<Choice> series(Language language) {
		return this.series.all().stream().map((it) -> it.choice(language)).toList();
	}

	/** The same, by the slug that stands in addresses. */
	List<Choice> seriesBySlug(Language language) {
		return this.series.all().stream().map((it) -> Choice.of(it.slug(), it.name(), language, it.slug())).toList();
	}

	List<Choice> sides(Language language) {
		return language.sides()
			.stream()
			.map((it) -> new Choice(it.name(), word("shared.side." + it, language), language.code()))
			.toList();
	}

	List<Choice> people(Language language) {
		return this.directory.people()
			.stream()
			.map((it) -> choice(it, language))
			.sorted(Choice.byText(language))
			.toList();
	}

	/** What can be chosen in the forms about a meeting, by the names of their fields. */
	Map<String, List<Choice>> chosen(MeetingSheet sheet, Language language) {
		List<Choice> organisations = organisations(null, language);
		List<Choice> people = people(language);
		List<Choice> sessions = sessions(sheet, language);
		return Map.ofEntries(Map.entry("series", series(language)), Map.entry("host", organisations),
				Map.entry("organisation", organisations), Map.entry("person", people), Map.entry("speaker", people),
				Map.entry("participantSession", sessions), Map.entry("outcomeSession", sessions),
				Map.entry("outcomeAgenda", agenda(sheet, language)), Map.entry("topics", topics(language)),
				Map.entry("countSource", sources(sheet, language)));
	}

	private void choices(MeetingSheet sheet, Language language, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("language", language);
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		model.addAttribute("series", series(language));
		model.addAttribute("organisations", organisations(null, language));
		model.addAttribute("people", people(language));
		model.addAttribute("sides", sides(language));
		model.addAttribute("languages", languages(language));
		model.addAttribute("topics", topics(language));
		model.addAttribute("sessionChoices", sessions(sheet, language));
		model.addAttribute("agendaChoices", agenda(sheet, language));
		model.addAttribute("sources", sources(sheet, language));
		model.addAttribute("sessionKinds", SessionKind.values());
		model.addAttribute("outcomeKinds", OutcomeKind.values());
		model.addAttribute("roles", ParticipationRole.values());
		model.addAttribute("attendances", Attendance.values());
		model.addAttribute("shared", SHARED);
		model.addAttribute("visibilities", Visibility.values());
	}

	private List<Choice> topics(Language language) {
		return this.topics.all().stream().map((it) -> it.choice(language)).toList();
	}

	private List<Choice> sessions(MeetingSheet sheet, Language language) {
		return sheet.sessions()
			.stream()
			.map((it) -> Choice.of(it.id().toString(), it.title(), language,
					word("meeting.session-kind." + it.kind(), language)))
			.toList();
	}

	private static List<Choice> agenda(MeetingSheet sheet, Language language) {
		return sheet.agenda().stream().map((it) -> choice(it.id(), it.title(), language)).toList();
	}

	private static List<Choice> sources(MeetingSheet sheet, Language language) {
		return sheet.documents()
			.stream()
			.filter((it) -> it.kind() != DocumentKind.FILE || it.visibility() != Visibility.OWN_SIDE)
			.map((it) -> choice(it.id(), it.title(), language))
			.toList();
	}

	private List<Choice> languages(Language reader) {
		return reader.first()
			.stream()
			.map((it) -> new Choice(it.name(), word("shared.language." + it, reader), it.code()))
			.toList();
	}

	private static Choice choice(Known known, Language language) {
		return choice(known.id(), known.name(), language);
	}

	private static Choice choice(UUID id, LocalText name, Language language) {
		return Choice.of(id.toString(), name, language, id.toString());
	}

	private String word(String key, Language language) {
		Locale locale = language.locale();
		return this.messages.getMessage(key, null, locale);
	}

	private static void add(Model model, String name, Supplier<Object> blank) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, blank.get());
		}
	}

	/** The two sides in the reader's order, then whoever belongs to neither. */
	private static List<Half> halves(MeetingSheet sheet, Language language) {
		List<Half> halves = new ArrayList<>();
		language.sides().forEach((side) -> halves.add(new Half(side, sheet.of(side))));
		if (!sheet.of(null).isEmpty()) {
			halves.add(new Half(null, sheet.of(null)));
		}
		return halves;
	}

	/**
	 * Those who take part for one side.
	 *
	 * @param side null for neither
	 */
	public record Half(@Nullable Side side, List<MeetingSheet.ParticipantPart> people) {

	}

}
