package org.yaksoku.meeting;

import org.yaksoku.shared.LocalText;

/**
 * A recurring meeting as other rooms see it.
 */
public record SeriesView(SeriesId id, String slug, LocalText name, SeriesState state) {

}
