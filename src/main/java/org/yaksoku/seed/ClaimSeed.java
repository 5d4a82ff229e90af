package org.yaksoku.seed;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.document.ClaimService;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewClaim;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Visibility;

/**
 * Puts beside each loaded value what its source says about it.
 */
@Component
class ClaimSeed {

	private final ClaimService claims;

	private final DocumentService documents;

	ClaimSeed(ClaimService claims, DocumentService documents) {
		this.claims = claims;
		this.documents = documents;
	}

	/**
	 * Records the claims listed under an entry about one thing.
	 * @param source the document meant where a claim names none; null where each names
	 * its own
	 */
	void about(String subject, UUID id, Entry entry, @Nullable String source) {
		for (Entry claim : entry.entries("claims")) {
			String document = claim.text("source", (source != null) ? source : "");
			record(subject, id, document, claim.text("field"), claim.text("as"), claim);
		}
	}

	/**
	 * Records the one claim an entry itself is: its source, its fact and the value it
	 * gives for one field.
	 */
	void record(String subject, UUID id, String source, String field, String as, Entry claim) {
		boolean printed = as.length() > 2 && as.startsWith("\"") && as.endsWith("\"");
		this.claims.record(new NewClaim(subject, id, field, document(source), claim.text("fact"),
				printed ? as.substring(1, as.length() - 1) : null, printed ? Language.EN : null, printed ? null : as,
				claim.is("inferred"), !Boolean.FALSE.equals(claim.values().get("chosen")), LocalText.none(),
				Visibility.PUBLIC));
	}

	DocumentId document(String slug) {
		return this.documents.bySlug(slug).orElseThrow(() -> new NotFound(slug)).id();
	}

}
