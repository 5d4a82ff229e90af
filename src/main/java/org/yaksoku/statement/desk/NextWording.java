package org.yaksoku.statement.desk;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.NewVersion;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.VersionId;
import org.yaksoku.topic.TopicId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a new wording with the words of an earlier one: a correction, or a return to
 * what stood before.
 */
@Service
@Transactional
public class NextWording {

	private final StatementService statements;

	NextWording(StatementService statements) {
		this.statements = statements;
	}

	/**
	 * Drafts a version that says what an earlier one says.
	 * @param reason why, in one language at least
	 * @throws IllegalStateException while another wording is being worked on
	 * @throws IllegalArgumentException without a reason
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public VersionId from(DraftView earlier, LocalText reason) {
		return this.statements.draft(earlier.statement(),
				new NewVersion(earlier.title(), earlier.preamble(), earlier.closing(),
						earlier.standings().get(Language.KO), earlier.standings().get(Language.JA),
						earlier.standings().get(Language.EN), reason,
						earlier.clauses().stream().map(NextWording::clause).toList()));
	}

	private static NewClause clause(DraftClause clause) {
		List<NewText> texts = clause.texts()
			.stream()
			.map((it) -> new NewText(it.language(), it.text(), it.standing(), it.state()))
			.toList();
		return new NewClause(clause.id(), clause.number(), clause.kind(), clause.headline(), clause.addressee(),
				clause.section(), clause.rationale(), clause.condition(), clause.intendedEffect(),
				clause.topics().stream().map(TopicId::of).toList(), texts);
	}

}
