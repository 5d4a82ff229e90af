package org.yaksoku.statement;

import java.util.List;
import java.util.Optional;

import org.yaksoku.history.UndoService;
import org.yaksoku.shared.CurrentUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the last change of the order of clauses: a move, a split, a merger, a clause
 * left out. What ended a request for signatures does not bring it back.
 */
@Service
@Transactional
public class ClauseUndoService {

	private static final List<String> OWNERS = List.of("statement.clause_version");

	private static final List<String> PARTS = List.of("statement.clause", "statement.clause_topic",
			"statement.clause_text");

	private static final String VERSION = "statement_version_id";

	private final OpenWordings open;

	private final UndoService undo;

	private final CurrentUser currentUser;

	ClauseUndoService(OpenWordings open, UndoService undo, CurrentUser currentUser) {
		this.open = open;
		this.undo = undo;
		this.currentUser = currentUser;
	}

	/**
	 * Names what the current user did last to the clauses of a wording.
	 * @return a name for {@link #undo}, empty where they did nothing of late
	 */
	@Transactional(readOnly = true)
	public Optional<String> last(VersionId version) {
		this.currentUser.writer();
		return this.undo.last(OWNERS, VERSION, version.value());
	}

	/**
	 * Takes it back.
	 * @param name as {@link #last} gave it
	 * @throws org.yaksoku.shared.NotFound where the current user did no such thing
	 * @throws org.yaksoku.history.CannotUndo where something changed since, or after ten
	 * minutes
	 * @throws UnderSignature where signatures were asked for since
	 * @throws IllegalStateException from AGREED on
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void undo(VersionId version, String name) {
		this.open.open(WordingEdit.of(version));
		this.undo.undo(name, OWNERS, PARTS, VERSION, version.value());
	}

}
