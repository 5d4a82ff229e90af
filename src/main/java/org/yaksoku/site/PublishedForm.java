package org.yaksoku.site;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * What the fingerprint of one published version is taken of.
 *
 * @param fingerprint as it was stored when the version was signed, null where it has none
 * @param unseen whether it also covers a machine draft that nobody publishes: then nobody
 * else can compute it
 * @param text the canonical form, made of what is public
 * @param withdrawn whether the words are gone and only the reason is left
 */
public record PublishedForm(String code, int number, Spoken title, @Nullable String fingerprint, boolean unseen,
		String text, PublishedVersion version, boolean withdrawn, boolean pressSummary, boolean example) {

	/** What anybody computes from the form. */
	public String computed() {
		return FormLines.fingerprint(this.text);
	}

	/** Whether that is the fingerprint that was stored. */
	public boolean agrees() {
		return computed().equals(this.fingerprint);
	}

}
