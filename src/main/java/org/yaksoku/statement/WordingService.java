package org.yaksoku.statement;

import java.util.Map;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on what frames the clauses of an open wording: titles, preamble, closing words,
 * and the standing of each language.
 */
@Service
@Transactional
public class WordingService {

	private final OpenWordings open;

	private final StatementVersionRepository versions;

	WordingService(OpenWordings open, StatementVersionRepository versions) {
		this.open = open;
		this.versions = versions;
	}

	/**
	 * Changes the frame of a wording.
	 * @param opened the version of it that the writer had before them
	 * @throws NotFound for an unknown wording
	 * @throws Stale where somebody else was faster
	 * @throws UnderSignature where signatures would be cleared unannounced
	 * @throws IllegalArgumentException without a title
	 * @throws IllegalStateException from AGREED on
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(WordingEdit edit, long opened, WordingChange change) {
		StatementVersion known = this.versions.lock(edit.version().value())
			.orElseThrow(() -> new NotFound(edit.version()));
		Stale.check(edit.version(), opened, known.version());
		this.open.open(edit).frame(change);
	}

	/**
	 * Fills what the frame of a wording does not say yet, each language on its own. What
	 * stands there already stays.
	 * @throws NotFound for an unknown wording
	 * @throws UnderSignature where signatures would be cleared unannounced
	 * @throws IllegalStateException from AGREED on
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void complete(WordingEdit edit, LocalText title, LocalText preamble, LocalText closing,
			Map<Language, TextStanding> standings) {
		this.open.open(edit).complete(title, preamble, closing, standings);
	}

}
