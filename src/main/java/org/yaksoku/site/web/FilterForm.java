package org.yaksoku.site.web;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.site.Filter;

/**
 * What a browser may send to the list. An empty field is as good as none.
 */
@NullUnmarked
record FilterForm(@Pattern(regexp = "[a-z0-9-]{0,80}") String series, @Pattern(regexp = "[a-z0-9-]{0,80}") String topic,
		@Pattern(regexp = "|KR|JP") String side, @Pattern(regexp = "|[12][0-9]{3}") String year,
		@Pattern(regexp = "|PREAMBLE|SHARED_VIEW|COMMITMENT|ONGOING_COOPERATION|RECOMMENDATION|PROCEDURAL") String kind,
		@Pattern(regexp = Cursor.DAY_CODE) String after) {

	static final List<String> KINDS = List.of("SHARED_VIEW", "COMMITMENT", "ONGOING_COOPERATION", "RECOMMENDATION",
			"PROCEDURAL");

	Filter toFilter() {
		return new Filter(none(this.series), none(this.topic), none(this.side), none(this.year), none(this.kind),
				none(this.after));
	}

	private static String none(String value) {
		return (value == null || value.isEmpty()) ? null : value;
	}

}
