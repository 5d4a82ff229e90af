package org.yaksoku.statement.intake;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or the words of one item of a paragraph that holds several.
 *
 * @param marker the mark in front, null where there is none
 * @param text the words after it
 * @param paragraph which paragraph of the source it comes from, from 0
 * @param inside whether its mark stands inside the paragraph, not at its beginning
 * @param depth depth in a list of the source, 0 where the source has none
 */
record Piece(@Nullable Marker marker, String text, int paragraph, boolean inside, int depth) {

	Piece unmarked() {
		return (this.marker == null) ? this : new Piece(null, Markers.before(this.marker.text(), this.text),
				this.paragraph, this.inside, this.depth);
	}

	boolean isOf(SplitRule family) {
		return this.marker != null && this.marker.family() == family;
	}

}
