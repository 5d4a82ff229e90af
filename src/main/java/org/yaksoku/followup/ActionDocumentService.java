package org.yaksoku.followup;

import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts documents under an action and takes them away. Whoever may change the action may
 * do that: of one side that side, of a joint one either. Each names the version of the
 * action the writer had before them and throw {@link Stale} where what the action is has
 * changed since, {@link NotFound} for an unknown action or one the other side keeps to
 * itself, and {@link NotPermitted} for anybody but EDITOR and APPROVER, of the side
 * concerned.
 */
@Service
@Transactional
public class ActionDocumentService {

	private final ActionRepository actions;

	private final FileService files;

	private final DocumentService documents;

	private final CurrentUser currentUser;

	ActionDocumentService(ActionRepository actions, FileService files, DocumentService documents,
			CurrentUser currentUser) {
		this.actions = actions;
		this.files = files;
		this.documents = documents;
		this.currentUser = currentUser;
	}

	/**
	 * Adds a file or a link under an action, last: both or neither.
	 * @throws org.yaksoku.document.FileRefused for a file that is not kept
	 * @throws IllegalArgumentException where others might see a document of what a side
	 * keeps to itself
	 */
	public DocumentId attach(ActionId id, long version, NewFile asked) {
		Action action = open(id, version);
		action.requireAdmitted(asked.visibility());
		DocumentId document = this.files.add(asked);
		action.attach(document);
		return document;
	}

	/**
	 * Puts a document that is on record already under an action, last; once is enough.
	 * @throws IllegalArgumentException where others might see a document of what a side
	 * keeps to itself
	 * @throws NotFound also for the other side's own document
	 */
	public void attach(ActionId id, long version, DocumentId document) {
		Action action = open(id, version);
		action.requireAdmitted(this.documents.find(document).visibility());
		action.attach(document);
	}

	/**
	 * Takes a document from under an action; the document itself stays.
	 * @throws NotFound also where it is not there, or is the other side's own
	 */
	public void detach(ActionId id, long version, DocumentId document) {
		open(id, version).detach(this.documents.find(document).id());
	}

	private Action open(ActionId id, long version) {
		Actor actor = this.currentUser.writer();
		// after whoever changes the action at this moment: who may see it decides who may
		// see its documents
		Action action = this.actions.findAndLock(id.value())
			.filter((it) -> it.isSeenBy(actor))
			.orElseThrow(() -> new NotFound(id));
		action.requireWriter(actor);
		action.check(version);
		return action;
	}

}
