package org.yaksoku.progress;

import java.util.List;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.SpokenDate;

/**
 * A copy of a briefing that somebody printed.
 *
 * @param number that stands on every page of it
 * @param printedAt to the minute, in words
 * @param printedBy what they are called
 * @param asOf the day of its figures
 */
public record BriefingCopy(long number, String printedAt, String printedBy, List<Language> languages, SpokenDate asOf,
		boolean internal) {

}
