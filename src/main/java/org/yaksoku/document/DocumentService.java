package org.yaksoku.document;

import java.util.Optional;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps sources, evidence and attachments. The bytes of files are in the database: one
 * back-up, no shared disk.
 */
@Service
@Transactional
public class DocumentService {

	private final DocumentRepository documents;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	DocumentService(DocumentRepository documents, JdbcClient jdbc, CurrentUser currentUser) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	/**
	 * Adds a document.
	 * @throws NotPermitted for anybody but EDITOR and APPROVER, of the side it belongs to
	 */
	public DocumentId add(NewDocument asked) {
		Actor actor = this.currentUser.writer();
		if (asked.side() != null && !actor.actsFor(asked.side())) {
			throw new NotPermitted(actor.name() + " does not act for " + asked.side());
		}
		Document document = this.documents.saveAndFlush(new Document(asked));
		if (asked.content() != null) {
			this.jdbc.sql("insert into document.content (document_id, bytes) values (?, ?)")
				.params(document.id(), asked.content())
				.update();
		}
		return document.view().id();
	}

	@Transactional(readOnly = true)
	public Optional<DocumentView> bySlug(String slug) {
		return this.documents.findBySlug(slug).map(Document::view);
	}

	/**
	 * A document of which the reader may know.
	 * @throws NotFound where there is none, or it is the other side's own
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public DocumentView find(DocumentId id) {
		Actor actor = this.currentUser.reader();
		return this.documents.findById(id.value())
			.filter((it) -> it.isSeenBy(actor))
			.map(Document::view)
			.orElseThrow(() -> new NotFound(id));
	}

}
