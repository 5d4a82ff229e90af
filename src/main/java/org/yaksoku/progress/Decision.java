package org.yaksoku.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * A text that waits for a signature, or for being published.
 *
 * @param awaited the sides that have not signed, in the reader’s order; empty where both
 * have
 * @param since the day it was asked for, null where that is not known
 * @param mine whether it waits for the reader
 * @param example whether it is invented
 */
public record Decision(String code, @Nullable Spoken title, List<Side> awaited, @Nullable SpokenDate since,
		boolean mine, boolean example) {

}
