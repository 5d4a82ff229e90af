package org.yaksoku.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Component;

/**
 * Opens a wording for one edit: nobody else edits or signs it meanwhile, the writer is
 * noted, and signatures over what it was are cleared.
 */
@Component
class OpenWordings {

	private final StatementVersionRepository versions;

	private final SignOffRepository signatures;

	private final CurrentUser currentUser;

	OpenWordings(StatementVersionRepository versions, SignOffRepository signatures, CurrentUser currentUser) {
		this.versions = versions;
		this.signatures = signatures;
		this.currentUser = currentUser;
	}

	/**
	 * The version to be edited.
	 * @throws NotFound for an unknown one
	 * @throws UnderSignature where it waits for signatures and the writer was not told of
	 * every one that is given
	 * @throws IllegalStateException from AGREED on
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	StatementVersion open(WordingEdit edit) {
		String author = this.currentUser.writer().name();
		StatementVersion version = this.versions.lock(edit.version().value())
			.orElseThrow(() -> new NotFound(edit.version()));
		List<SignOff> given = this.signatures.findByStatementVersionId(version.id());
		Set<Side> signed = given.stream().map(SignOff::side).collect(Collectors.toSet());
		if (version.state() == VersionState.IN_SIGN_OFF && !edit.knows(signed)) {
			throw new UnderSignature(signed);
		}
		version.changed(author);
		this.signatures.deleteAll(given);
		return version;
	}

}
