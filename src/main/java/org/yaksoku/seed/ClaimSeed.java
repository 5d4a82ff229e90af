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
			one(subject, id, claim.text("source", (source != null) ? source : ""), claim.text("field"), claim);
		}
	}

	/**
	 * Records one claim as its entry words it: in quotes what is printed, in three
	 * languages our paraphrase, else a plain value or, where the field names a language,
	 * a name.
	 */
	void one(String subject, UUID id, String source, String field, Entry claim) {
		Entry paraphrase = claim.under("as");
		if (paraphrase != null) {
			paraphrased(subject, id, source, field, claim.local("as"), claim);
			return;
		}
		String as = claim.text("as");
		boolean quoted = as.length() > 2 && as.startsWith("\"") && as.endsWith("\"");
		Language language = quoted ? Language.EN : language(field);
		boolean printed = language != null;
		record(subject, id, source, field, printed ? unquoted(as) : null, language, printed ? null : as,
				LocalText.none(), claim);
	}

	/** Records a claim in our own words. */
	void paraphrased(String subject, UUID id, String source, String field, LocalText words, Entry claim) {
		record(subject, id, source, field, null, null, null, words, claim);
	}

	private void record(String subject, UUID id, String source, String field, @Nullable String printed,
			@Nullable Language language, @Nullable String value, LocalText note, Entry claim) {
		this.claims.record(new NewClaim(subject, id, field.split("\\.", 2)[0], document(source), claim.text("fact"),
				printed, language, value, claim.is("inferred"), !Boolean.FALSE.equals(claim.values().get("chosen")),
				note, Visibility.PUBLIC));
	}

	DocumentId document(String slug) {
		return this.documents.bySlug(slug).orElseThrow(() -> new NotFound(slug)).id();
	}

	private static @Nullable Language language(String field) {
		return Language.find(field.substring(field.indexOf('.') + 1)).orElse(null);
	}

	private static String unquoted(String as) {
		return as.startsWith("\"") ? as.substring(1, as.length() - 1) : as;
	}

}
