package org.yaksoku.party;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A name an organisation had once.
 *
 * @param since null where nobody stated it
 * @param until the last day of the name; null where nobody stated it: then it is only
 * remembered, and no statement is said to be issued under it
 */
public record NewFormerName(LocalText name, @Nullable PartialDate since, @Nullable PartialDate until) {

}
