package org.yaksoku.followup.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.LineageGaps;
import org.yaksoku.followup.web.LineageForm.Line;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseChoices;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.LineageService;
import org.yaksoku.statement.NewLineage;
import org.yaksoku.statement.StatementId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what became of the clauses an edition left open, all that was said or nothing.
 */
@Component
class LineageBook {

	private final LineageGaps gaps;

	private final LineageService lineages;

	private final ClauseChoices clauses;

	LineageBook(LineageGaps gaps, LineageService lineages, ClauseChoices clauses) {
		this.gaps = gaps;
		this.lineages = lineages;
		this.clauses = clauses;
	}

	@Transactional
	public void record(MeetingId meeting, List<Line> said, Language language) {
		List<ClauseId> open = this.gaps.of(meeting).stream().map((it) -> it.id()).toList();
		List<Choice> statements = this.clauses.statements(meeting, language);
		for (Line line : said) {
			ClauseId from = ClauseId.of(line.from());
			if (!open.contains(from)) {
				throw new IllegalArgumentException("It is not one of the clauses left open");
			}
			if (statements.isEmpty()) {
				this.lineages.recordAt(meeting, from, line.kind(), line.words(language), line.visibility());
			}
			else {
				this.lineages.record(lineage(from, line, statements, language));
			}
		}
	}

	private NewLineage lineage(ClauseId from, Line line, List<Choice> statements, Language language) {
		boolean chosen = line.to() != null && !line.to().isBlank();
		@Nullable ClauseId to = (line.kind() != LineageKind.DROPS && chosen) ? ClauseId.of(line.to()) : null;
		StatementId edition = (to != null) ? this.clauses.statementOf(to)
				: new StatementId(UUID.fromString(statements.get(0).value()));
		return new NewLineage(from, to, edition, line.kind(), line.words(language), line.visibility());
	}

}
