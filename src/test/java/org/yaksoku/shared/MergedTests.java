package org.yaksoku.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergedTests {

	@ParameterizedTest
	@CsvSource({ "topic=old, topic=new", "as-of=2026-06-30&topic=old&side=kr, as-of=2026-06-30&topic=new&side=kr",
			"topic=older,", "old=1,", "topic=very-old,", "'',", "organisation=old, organisation=new" })
	void theAddressNamesWhatItWasMergedInto(String query, String moved) {
		assertThat(new Merged("old", "new").query(query)).isEqualTo(moved);
	}

}
