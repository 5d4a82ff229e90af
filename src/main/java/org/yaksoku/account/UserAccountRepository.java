package org.yaksoku.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.yaksoku.shared.Side;

interface UserAccountRepository extends Repository<UserAccount, UUID> {

	UserAccount save(UserAccount account);

	Optional<UserAccount> findByIdAndActiveTrue(UUID id);

	Optional<UserAccount> findByEmailAndActiveTrueAndPasswordHashNotNull(String email);

	Optional<UserAccount> findByIdAndSide(UUID id, Side side);

	boolean existsByEmail(String email);

	boolean existsByEmailAndSide(String email, Side side);

	@Query("select count(a) > 0 from UserAccount a where a.side = :side and a.active and org.yaksoku.shared.Role.ADMIN member of a.roles")
	boolean hasAdministrator(Side side);

	@Query("select count(a) from UserAccount a where a.side = :side and a.active and org.yaksoku.shared.Role.ADMIN member of a.roles and a.id <> :but")
	long countAdministratorsBut(Side side, UUID but);

	List<UserAccount> findBySideAndActiveTrueOrderById(Side side);

	List<UserAccount> findBySide(Side side);

	List<UserAccount> findByIdIn(Collection<UUID> ids);

}
