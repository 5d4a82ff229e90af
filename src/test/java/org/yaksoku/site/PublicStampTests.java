package org.yaksoku.site;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublicStampTests {

	@Test
	void isWeakBecauseNothingWithAStrongTagIsCompressed() {
		assertThat(PublicStamp.etag("7|2|2026-11-22|")).matches("W/\"[0-9a-f]{16}\"");
	}

	@Test
	void movesWithTheDayAndWithEveryEmbargoThatPasses() {
		assertThat(PublicStamp.etag("7|2|2026-11-22|")).isEqualTo(PublicStamp.etag("7|2|2026-11-22|"))
			.isNotEqualTo(PublicStamp.etag("7|2|2026-11-23|"))
			.isNotEqualTo(PublicStamp.etag("7|3|2026-11-22|"));
	}

}
