package org.yaksoku.site;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.TestCluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PublicDatabaseTests {

	@Test
	void asksForTheRoleInTheAddressOfTheConnection() {
		assertThat(PublicDatabase.asPublic("jdbc:postgresql://db/yaksoku"))
			.startsWith("jdbc:postgresql://db/yaksoku?options=-c%20role=yaksoku_public");
		assertThat(PublicDatabase.asPublic("jdbc:postgresql://db/yaksoku?ssl=true"))
			.startsWith("jdbc:postgresql://db/yaksoku?ssl=true&options=");
	}

	@Test
	void saysAtTheStartWhichSqlIsMissing() {
		String url = PublicDatabase.asPublic(TestCluster.newDatabase());

		assertThatIllegalStateException().isThrownBy(() -> PublicDatabase.check(url, "yaksoku_owner", "test"))
			.withMessageContaining("grant yaksoku_public to yaksoku_owner");
		assertThatNoException().isThrownBy(() -> PublicDatabase.check(url, "yaksoku_app", "test"));
	}

}
