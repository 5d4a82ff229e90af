package org.yaksoku.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergedTests {

	@ParameterizedTest
	@CsvSource({ "topic=old, topic=new", "as-of=2026-06-30&topic=old&side=kr, as-of=2026-06-30&topic=new&side=kr",
			"topic=older,", "old=1,", "topic=very-old,", "'',", "organisation=old, organisation=new" })
	void theAddressNamesWhatItWasMergedInto(String query, String moved) {
		assertThat(new Merged("old", "new").address("/ko/progress", query))
			.isEqualTo((moved != null) ? "/ko/progress?" + moved : null);
	}

	@ParameterizedTest
	@CsvSource({ "/exec/topics/old, as-of=2026-06-30&since=kccj-14, /exec/topics/new?as-of=2026-06-30&since=kccj-14",
			"/exec/topics/old,, /exec/topics/new", "/exec/topics/very-old,,", "/exec/old/topics,,",
			"/exec/progress/old, topic=old, /exec/progress/old?topic=new" })
	void alsoWhereItsPathEndsWithTheName(String path, String query, String moved) {
		assertThat(new Merged("old", "new").address(path, query)).isEqualTo(moved);
	}

}
