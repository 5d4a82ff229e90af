package org.yaksoku.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetupLinkTests {

	private static final Instant ISSUED = Instant.parse("2026-01-20T00:00:00Z");

	private final SetupLink link = new SetupLink(Side.KR, "token", ISSUED);

	@Test
	void isOpenForThreeDays() {
		assertThat(this.link.isOpen(ISSUED.plus(Duration.ofHours(72)).minusSeconds(1))).isTrue();
		assertThat(this.link.isOpen(ISSUED.plus(Duration.ofHours(72)))).isFalse();
	}

	@Test
	void worksOnce() {
		this.link.use(ISSUED);

		assertThatExceptionOfType(SetupLinkSpent.class).isThrownBy(() -> this.link.use(ISSUED.plusSeconds(1)));
	}

	@Test
	void doesNotWorkOnceRevoked() {
		this.link.revoke(ISSUED);

		assertThatExceptionOfType(SetupLinkSpent.class).isThrownBy(() -> this.link.use(ISSUED.plusSeconds(1)));
	}

}
