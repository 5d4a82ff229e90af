package org.yaksoku.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvitationTests {

	private static final Instant ISSUED = Instant.parse("2026-01-20T00:00:00Z");

	private final Invitation invitation = new Invitation(Side.KR, "token", ISSUED);

	@Test
	void isOpenForThreeDays() {
		assertThat(this.invitation.isOpen(ISSUED.plus(Duration.ofHours(72)).minusSeconds(1))).isTrue();
		assertThat(this.invitation.isOpen(ISSUED.plus(Duration.ofHours(72)))).isFalse();
	}

	@Test
	void worksOnce() {
		this.invitation.use(ISSUED);

		assertThatExceptionOfType(InvitationSpent.class).isThrownBy(() -> this.invitation.use(ISSUED.plusSeconds(1)));
	}

	@Test
	void doesNotWorkOnceWithdrawn() {
		this.invitation.withdraw(ISSUED);

		assertThatExceptionOfType(InvitationSpent.class).isThrownBy(() -> this.invitation.use(ISSUED.plusSeconds(1)));
	}

	@Test
	void isOpenForThreeMoreDaysOnceRenewed() {
		Instant later = ISSUED.plus(Duration.ofDays(30));

		this.invitation.renew("another", later);

		assertThat(this.invitation.isOpen(later.plus(Duration.ofHours(71)))).isTrue();
	}

	@Test
	void isNotRenewedOnceUsed() {
		this.invitation.use(ISSUED);

		assertThatExceptionOfType(InvitationSpent.class).isThrownBy(() -> this.invitation.renew("another", ISSUED));
	}

}
