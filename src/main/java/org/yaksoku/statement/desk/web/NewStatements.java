package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.NewVersion;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.desk.FromMeeting;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a statement from the meetings it rests on: it takes the day of the first of them
 * and an empty wording to be filled.
 */
@Component
class NewStatements {

	private final StatementService statements;

	private final MeetingService meetings;

	private final FromMeeting meeting;

	private final MessageSource words;

	NewStatements(StatementService statements, MeetingService meetings, FromMeeting meeting, MessageSource words) {
		this.statements = statements;
		this.meetings = meetings;
		this.meeting = meeting;
		this.words = words;
	}

	/**
	 * What the page begins with: as far as the meeting tells, under a code that is free.
	 */
	StatementForm from(@Nullable String meeting, Language reader) {
		return Optional.ofNullable(meeting)
			.flatMap((it) -> this.meeting.of(it, reader))
			.map((it) -> StatementForm.of(it, title(it.title()), free(it.meeting())))
			.orElseGet(StatementForm::blank);
	}

	private LocalText title(LocalText meeting) {
		LocalText title = LocalText.none();
		for (Language language : Language.values()) {
			String words = meeting.in(language);
			if (words != null) {
				title = title.with(language,
						this.words.getMessage("statement.new.title", new Object[] { words }, language.locale()));
			}
		}
		return title;
	}

	private String free(String code) {
		String free = code;
		for (int i = 2; isTaken(free); i++) {
			free = code + "-" + i;
		}
		return free;
	}

	boolean isTaken(String code) {
		return this.statements.byCode(code).isPresent();
	}

	@Transactional
	public void begin(StatementForm form) {
		List<MeetingView> meetings = form.meetings()
			.stream()
			.flatMap((it) -> this.meetings.byCode(it).stream())
			.toList();
		@Nullable PartialDate held = meetings.isEmpty() ? null : meetings.get(0).held();
		LocalText none = LocalText.none();
		StatementId id = this.statements.record(new NewStatement(form.code(),
				(form.series() == null || form.series().isBlank()) ? null
						: new SeriesId(UUID.fromString(form.series())),
				meetings.stream().map(MeetingView::id).toList(), issuers(form), none, held, null, none, none, none,
				none, null, null, meetings.stream().anyMatch(MeetingView::example)));
		this.statements.draft(id, new NewVersion(new LocalText(form.titleKo(), form.titleJa(), form.titleEn()), none,
				none, null, null, null, none, List.of()));
	}

	private static List<Issuer> issuers(StatementForm form) {
		return Stream
			.concat(form.organisationsKR().stream().map((it) -> Issuer.of(OrganisationId.of(it), Side.KR)),
					form.organisationsJP().stream().map((it) -> Issuer.of(OrganisationId.of(it), Side.JP)))
			.toList();
	}

}
