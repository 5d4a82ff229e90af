package org.yaksoku.statement.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Role;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionState;
import org.yaksoku.statement.VersionView;
import org.yaksoku.statement.check.Concern;
import org.yaksoku.statement.check.Finding;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.LastRequest;
import org.yaksoku.statement.desk.SinceRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts the page of the signatures together: what is still open, who has signed, and what
 * the reader may do now.
 */
@Component
class SignOffPages {

	private final LastRequest requests;

	private final PublicationService publications;

	private final ActorNames names;

	private final Colleagues colleagues;

	private final CurrentUser currentUser;

	private final Clock clock;

	SignOffPages(LastRequest requests, PublicationService publications, ActorNames names, Colleagues colleagues,
			CurrentUser currentUser, Clock clock) {
		this.requests = requests;
		this.publications = publications;
		this.names = names;
		this.colleagues = colleagues;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	String show(DraftView draft, Language language, Model model) {
		Actor actor = this.currentUser.reader();
		boolean approves = actor.has(Role.APPROVER) && actor.side() != null;
		boolean wrote = draft.changedBy().contains(actor.name());
		boolean signed = actor.side() != null && draft.signedBy(actor.side());
		model.addAttribute("draft", draft);
		List<Panel> panels = language.sides().stream().map((it) -> Panel.of(it, draft, this.colleagues)).toList();
		model.addAttribute("panels", panels);
		Optional<SinceRequest> since = (draft.open() && !draft.pressSummary()) ? this.requests.changed(draft)
				: Optional.empty();
		model.addAttribute("since", since.orElse(null));
		model.addAttribute("names",
				this.names.of(Stream.of(draft.signatures().stream().map(DraftView.Signature::by),
						draft.changedBy().stream(), Stream.ofNullable(draft.returned()).map(DraftView.Returned::by),
						since.stream().map(SinceRequest::by), panels.stream().flatMap((it) -> it.signers().stream()))
					.flatMap((it) -> it)
					.distinct()
					.toList()));
		model.addAttribute("languages", language.first());
		Map<Concern, Long> open = open(draft);
		model.addAttribute("open", open);
		model.addAttribute("framed", framed(draft));
		model.addAttribute("unreviewed",
				!draft.open() ? 0
						: draft.clauses()
							.stream()
							.flatMap((it) -> it.texts().stream())
							.filter((it) -> it.state() == TextState.DRAFT)
							.count());
		model.addAttribute("unauthentic",
				draft.open() && !draft.pressSummary() && !draft.standings().containsValue(TextStanding.AUTHENTIC));
		model.addAttribute("openCount", open.values().stream().mapToLong(Long::longValue).sum());
		model.addAttribute("mayRequest",
				actor.writes() && draft.state() == VersionState.DRAFT && !draft.pressSummary());
		model.addAttribute("mayReschedule", approves && draft.scheduled());
		model.addAttribute("maySign", approves && draft.waiting() && !wrote && !signed);
		model.addAttribute("wrote", approves && draft.waiting() && wrote);
		model.addAttribute("mayReturn", approves && draft.waiting());
		boolean summary = draft.pressSummary() && draft.state() == VersionState.DRAFT;
		model.addAttribute("mayPublish", approves && (draft.state() == VersionState.AGREED || summary));
		model.addAttribute("toPublish", summary ? this.publications.fingerprint(draft.version()) : draft.fingerprint());
		Instant now = this.clock.instant();
		model.addAttribute("inForce", approves
				? this.publications.inForce(draft.statement()).stream().map((it) -> Standing.of(it, now)).toList()
				: List.of());
		model.addAttribute("mayDiscard", actor.writes() && draft.state() == VersionState.DRAFT);
		model.addAttribute("mayReplace", actor.writes() && !draft.open());
		Map<String, Record> forms = Map.of("returnForm", NoteForm.blank(), "publicationForm", PublicationForm.blank(),
				"withdrawalForm", ReasonForm.blank(), "versionForm", ReasonForm.blank(), "discardForm",
				NoteForm.blank(), "signatureForm", SignatureForm.blank());
		forms.forEach((name, form) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, form);
			}
		});
		return "statement/desk-sign-off";
	}

	/** How many findings of each concern there are. */
	static Map<Concern, Long> open(DraftView draft) {
		Map<Concern, Long> open = new EnumMap<>(Concern.class);
		Stream.concat(draft.findings().stream(), draft.clauses().stream().flatMap((it) -> it.findings().stream()))
			.forEach((it) -> open.merge(it.concern(), 1L, Long::sum));
		return open;
	}

	/** The concerns that are about title, preamble or closing alone. */
	private static Set<Concern> framed(DraftView draft) {
		Set<Concern> framed = draft.findings()
			.stream()
			.filter((it) -> it.part() != null)
			.map(Finding::concern)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
		draft.clauses().forEach((clause) -> clause.findings().forEach((it) -> framed.remove(it.concern())));
		return framed;
	}

	/**
	 * A version that can be withdrawn.
	 *
	 * @param from the day and time from which the public reads it, null where it does so
	 * now
	 */
	public record Standing(int number, @Nullable String from) {

		static Standing of(VersionView version, Instant now) {
			Instant from = version.publicFrom();
			return new Standing(version.number(), (from != null && from.isAfter(now)) ? Moments.minute(from) : null);
		}

	}

}
