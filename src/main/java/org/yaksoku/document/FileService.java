package org.yaksoku.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.FileRefused.Reason;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files and links from those who work at a desk, and gives the files back to
 * whoever may read them. A file is at most 20 MB; somebody adds at most 200 MB in a day
 * of UTC+9.
 */
@Service
@Transactional
public class FileService {

	/** The most bytes of one file. */
	public static final int LARGEST = 20 * 1024 * 1024;

	private static final long QUOTA = 10L * LARGEST;

	private static final int PIECE = 512 * 1024;

	private final DocumentRepository documents;

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	FileService(DocumentRepository documents, JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Adds a file or a link. The kind of a file is told by what is in it.
	 * @throws FileRefused for an empty, a too large or an unknown file, and once the
	 * day's share is used up
	 * @throws IllegalArgumentException without a title, or with neither a file nor a link
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public DocumentId add(NewFile asked) {
		Actor actor = this.currentUser.writer();
		byte[] content = asked.content();
		@Nullable String mediaType = (content != null) ? kind(actor, asked, content) : null;
		@Nullable Side side = (asked.visibility() == Visibility.OWN_SIDE) ? actor.side() : null;
		LocalText none = LocalText.none();
		Document document = new Document(
				new NewDocument("d-" + UUID.randomUUID(), (content != null) ? DocumentKind.FILE : DocumentKind.LINK,
						asked.title(), asked.publisher(), asked.dated(), asked.language(), none, null, none,
						asked.url(), content, mediaType, side, asked.visibility(), null, asked.example()));
		document.addedBy(actor.name(), this.clock.instant(), asked.fileName());
		document.archivedAt(asked.archivedUrl());
		this.documents.saveAndFlush(document);
		if (content != null) {
			this.jdbc.sql("insert into document.content (document_id, bytes) values (?, ?)")
				.params(document.id(), content)
				.update();
		}
		return document.view().id();
	}

	/**
	 * A file that the reader may have.
	 * @throws NotFound where there is none, or it is the other side's own
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public StoredFile find(DocumentId id) {
		Actor actor = this.currentUser.reader();
		return this.documents.findById(id.value())
			.filter((it) -> it.isFileFor(actor))
			.map(Document::file)
			.orElseThrow(() -> new NotFound(id));
	}

	/**
	 * Writes the bytes of a file piece by piece.
	 * @throws NotFound and {@link org.yaksoku.shared.NotPermitted} as {@link #find}
	 */
	@Transactional(readOnly = true)
	public void write(DocumentId id, OutputStream out) throws IOException {
		StoredFile file = find(id);
		for (long at = 0; at < file.bytes(); at += PIECE) {
			out.write(this.jdbc
				.sql("select substr(bytes, cast(? as integer), ?) from document.content where document_id = ?")
				.params(at + 1, PIECE, id.value())
				.query(byte[].class)
				.single());
		}
	}

	private String kind(Actor actor, NewFile asked, byte[] content) {
		if (content.length == 0) {
			throw new FileRefused(Reason.EMPTY_FILE);
		}
		if (content.length > LARGEST) {
			throw new FileRefused(Reason.TOO_LARGE);
		}
		String name = asked.fileName();
		String kind = FileKind.of(content, (name != null) ? name : "")
			.orElseThrow(() -> new FileRefused(Reason.UNKNOWN_KIND));
		// one after the other: two at once would each see the share of the other unused
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 60))").param(actor.name()).query().listOfRows();
		Instant today = LocalDate.now(this.clock).atStartOfDay(this.clock.getZone()).toInstant();
		long used = this.jdbc
			.sql("select coalesce(sum(bytes), 0) from document.document where added_by = ? and added_at >= ?")
			.params(actor.name(), today.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		if (!actor.isSystem() && used + content.length > QUOTA) {
			throw new FileRefused(Reason.QUOTA_SPENT);
		}
		return kind;
	}

}
