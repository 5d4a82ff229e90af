package org.yaksoku.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Sha256;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * A file or a link that says where something comes from or shows that it was done.
 */
@Entity
@Table(schema = "document", name = "document")
class Document {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String slug;

	@Enumerated(EnumType.STRING)
	private DocumentKind kind;

	private LocalText title;

	private @Nullable LocalText publisher;

	private @Nullable PartialDate dated;

	@Enumerated(EnumType.STRING)
	private @Nullable Language language;

	private @Nullable LocalText rights;

	private @Nullable String credit;

	private @Nullable LocalText caption;

	private @Nullable String url;

	private @Nullable String mediaType;

	private @Nullable Long bytes;

	private @Nullable String sha256;

	@Enumerated(EnumType.STRING)
	private @Nullable Side side;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	private boolean example;

	private @Nullable String addedBy;

	private @Nullable Instant addedAt;

	private @Nullable String fileName;

	private @Nullable String archivedUrl;

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Document() {
	}

	Document(NewDocument asked) {
		if (asked.kind() == DocumentKind.LINK && asked.url() == null) {
			throw new IllegalArgumentException("A link needs an address");
		}
		if ((asked.kind() == DocumentKind.FILE) != (asked.content() != null)) {
			throw new IllegalArgumentException("A file, and nothing else, has content");
		}
		this.id = Key.next();
		this.slug = asked.slug();
		this.kind = asked.kind();
		this.title = LocalText.required(asked.title(), "A document needs a title");
		this.publisher = asked.publisher();
		this.dated = asked.dated();
		this.language = asked.language();
		this.rights = asked.rights();
		this.credit = asked.credit();
		this.caption = asked.caption();
		this.url = asked.url();
		this.mediaType = asked.mediaType();
		this.side = asked.side();
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
		this.example = asked.example();
		byte[] content = asked.content();
		if (content != null) {
			this.bytes = (long) content.length;
			this.sha256 = Sha256.hex(content);
		}
	}

	UUID id() {
		return this.id;
	}

	void addedBy(String actor, Instant at, @Nullable String fileName) {
		this.addedBy = actor;
		this.addedAt = at;
		this.fileName = fileName;
	}

	/** Where a copy of a linked page is kept. */
	void archivedAt(@Nullable String address) {
		if (address != null && this.kind != DocumentKind.LINK) {
			throw new IllegalArgumentException("A file needs no archived copy");
		}
		this.archivedUrl = address;
	}

	/** Whether somebody may know of it: it is not the other side's own. */
	boolean isSeenBy(Actor actor) {
		return this.visibility != Visibility.OWN_SIDE || (this.side != null && actor.actsFor(this.side));
	}

	/** Whether it is a file at all, and somebody may know of it. */
	boolean isFileFor(Actor actor) {
		return this.kind == DocumentKind.FILE && isSeenBy(actor);
	}

	StoredFile file() {
		return new StoredFile(new DocumentId(this.id), (this.fileName != null) ? this.fileName : this.slug,
				(this.mediaType != null) ? this.mediaType : "application/octet-stream",
				(this.bytes != null) ? this.bytes : 0, (this.sha256 != null) ? this.sha256 : "");
	}

	DocumentView view() {
		return new DocumentView(new DocumentId(this.id), this.slug, this.kind, this.title, this.url, this.visibility);
	}

}
