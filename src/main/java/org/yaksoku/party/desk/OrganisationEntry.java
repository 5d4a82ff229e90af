package org.yaksoku.party.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * An organisation in the list.
 *
 * @param side null for neither
 * @param parent what it belongs to, null for nothing
 * @param missing the languages in which its name has no form
 */
public record OrganisationEntry(String slug, Spoken name, OrganisationKind kind, @Nullable Side side,
		@Nullable Spoken parent, List<Language> missing, boolean example) {

}
