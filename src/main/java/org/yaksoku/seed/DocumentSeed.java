package org.yaksoku.seed;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads sources and evidence: first of all, since every claim names one.
 */
@Component
class DocumentSeed {

	private final DocumentService documents;

	private final ClaimSeed claims;

	DocumentSeed(DocumentService documents, ClaimSeed claims) {
		this.documents = documents;
		this.claims = claims;
	}

	void load(SeedFile file) {
		for (Entry entry : file.entries("documents")) {
			if (this.documents.bySlug(entry.key()).isEmpty()) {
				DocumentId id = this.documents.add(document(file, entry));
				this.claims.about("document.document", id.value(), entry, entry.text("source", entry.key()));
			}
		}
	}

	private static NewDocument document(SeedFile file, Entry entry) {
		PartialDate dated = file.date(entry, "dated");
		return new NewDocument(entry.key(), entry.one(DocumentKind.class, "kind"), entry.local("title"),
				entry.local("publisher"), (dated != null) ? dated : PartialDate.unknown(null),
				entry.optional(Language.class, "language"), entry.local("rights"), entry.optional("credit"),
				entry.local("caption"), entry.optional("url"), content(entry.optional("file")),
				entry.optional("mediaType"), entry.optional(Side.class, "side"),
				entry.one(Visibility.class, "visibility", Visibility.PUBLIC), file.instant(entry, "embargo"),
				file.example());
	}

	/** What stands in a file beside the seed; null where the document is none. */
	private static byte @Nullable [] content(@Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			return new ClassPathResource("seed/files/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
