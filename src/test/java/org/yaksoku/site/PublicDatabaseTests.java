package org.yaksoku.site;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublicDatabaseTests {

	@Test
	void asksForTheRoleInTheAddressOfTheConnection() {
		assertThat(PublicDatabase.asPublic("jdbc:postgresql://db/yaksoku"))
			.startsWith("jdbc:postgresql://db/yaksoku?options=-c%20role=yaksoku_public");
		assertThat(PublicDatabase.asPublic("jdbc:postgresql://db/yaksoku?ssl=true"))
			.startsWith("jdbc:postgresql://db/yaksoku?ssl=true&options=");
	}

}
