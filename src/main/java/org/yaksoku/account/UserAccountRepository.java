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

	boolean existsByEmail(String email);

	@Query("select count(a) > 0 from UserAccount a where a.side = :side and a.active and org.yaksoku.shared.Role.ADMIN member of a.roles")
	boolean hasAdministrator(Side side);

	List<UserAccount> findByIdIn(Collection<UUID> ids);

}
