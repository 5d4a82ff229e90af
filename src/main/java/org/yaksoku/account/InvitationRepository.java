package org.yaksoku.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import org.yaksoku.shared.Side;

interface InvitationRepository extends Repository<Invitation, UUID> {

	Invitation save(Invitation invitation);

	Optional<Invitation> findByTokenHash(byte[] tokenHash);

	// two people with the same link: the second waits, and finds it used
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Invitation> findForUseByTokenHash(byte[] tokenHash);

	Optional<Invitation> findByIdAndSideAndEmailNotNull(UUID id, Side side);

	boolean existsBySideAndEmailAndUsedAtNullAndWithdrawnAtNull(Side side, String email);

	List<Invitation> findBySideAndEmailNullAndUsedAtNullAndWithdrawnAtNull(Side side);

	List<Invitation> findByInvitedByAndUsedAtNullAndWithdrawnAtNull(UUID invitedBy);

}
