package org.yaksoku.statement;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on the words of single clauses while a wording is open. Every method throws
 * {@link NotFound} where the wording has no such clause, {@link Stale} where somebody
 * else was faster, {@link UnderSignature} where signatures would be cleared unannounced,
 * {@link IllegalStateException} from AGREED on, and
 * {@link org.yaksoku.shared.NotPermitted} for anybody but EDITOR and APPROVER.
 */
@Service
@Transactional
public class ClauseService {

	private final OpenWordings open;

	private final ClauseRepository clauses;

	private final ClauseVersionRepository wordings;

	private final CurrentUser currentUser;

	ClauseService(OpenWordings open, ClauseRepository clauses, ClauseVersionRepository wordings,
			CurrentUser currentUser) {
		this.open = open;
		this.clauses = clauses;
		this.wordings = wordings;
		this.currentUser = currentUser;
	}

	/**
	 * Changes the words of one language; the other two are flagged until somebody reviews
	 * them. Words that are what they were change nothing.
	 */
	public void reword(WordingEdit edit, ClauseId id, TextChange change) {
		ClauseVersion clause = find(edit, id);
		ClauseText text = clause.text(change.language());
		Stale.check(id, change.opened(), text.version());
		String words = (change.text() != null) ? Plain.text(change.text()) : "";
		if (words.isEmpty() ? text.text() == null : words.equals(text.text()) && change.standing() == text.standing()) {
			this.currentUser.writer();
			return;
		}
		this.open.open(edit);
		if (words.isEmpty()) {
			clause.unsay(change.language());
		}
		else {
			clause.reword(change.language(), words, change.standing());
		}
	}

	/**
	 * Says that the words of a language are right as they stand beside the others.
	 * Changes no text, so it leaves signatures alone.
	 * @param opened the version of the text that the reader had before them
	 */
	public void review(WordingEdit edit, ClauseId id, Language language, long opened) {
		this.currentUser.writer();
		ClauseText text = find(edit, id).text(language);
		Stale.check(id, opened, text.version());
		text.review();
	}

	/**
	 * Changes what is said about a clause beside its words. Headline and topics may
	 * change at any time; the rest is signed.
	 * @param opened the version of the clause in this wording and that of the clause
	 * itself, which has headline and topics, together, as the writer had them before
	 * them: both only grow
	 */
	public void describe(WordingEdit edit, ClauseId id, long opened, ClauseChange change) {
		ClauseVersion clause = find(edit, id);
		Clause itself = this.clauses.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, clause.version() + itself.version());
		this.currentUser.writer();
		if (!clause.says(change)) {
			this.open.open(edit);
			clause.describe(change);
		}
		itself.describe(change.headline(), change.topics());
	}

	/** Finds a clause that is part of the wording. */
	private ClauseVersion find(WordingEdit edit, ClauseId id) {
		return this.wordings.findByStatementVersionIdAndClauseId(edit.version().value(), id.value())
			.orElseThrow(() -> new NotFound(id));
	}

}
