package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingService;
import org.yaksoku.meeting.MeetingView;
import org.yaksoku.meeting.SeriesId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.NewVersion;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;

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

	NewStatements(StatementService statements, MeetingService meetings) {
		this.statements = statements;
		this.meetings = meetings;
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
