package org.yaksoku.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import org.yaksoku.shared.Side;

interface SetupLinkRepository extends Repository<SetupLink, UUID> {

	SetupLink save(SetupLink link);

	Optional<SetupLink> findByTokenHash(byte[] tokenHash);

	// two people with the same link: the second waits, and finds it used
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<SetupLink> findForUseByTokenHash(byte[] tokenHash);

	List<SetupLink> findBySideAndUsedAtNullAndRevokedAtNull(Side side);

}
