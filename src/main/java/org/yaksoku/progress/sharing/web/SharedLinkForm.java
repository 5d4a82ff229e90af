package org.yaksoku.progress.sharing.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.sharing.SharedLinks;

/**
 * What a browser may send about an address to be made.
 *
 * @param label whom it is for
 * @param days how long it opens
 */
@NullUnmarked
record SharedLinkForm(@NotBlank @Size(max = 100) String label, @Pattern(regexp = "|[a-z0-9-]{1,80}") String series,
		@NotNull @Min(1) @Max(SharedLinks.LONGEST) Integer days) {

	/** One to be filled in; a series that nobody knows chooses none. */
	static SharedLinkForm of(String series) {
		return new SharedLinkForm("", series, 14);
	}

	@Nullable String chosen() {
		return (this.series == null || this.series.isEmpty()) ? null : this.series;
	}

}
