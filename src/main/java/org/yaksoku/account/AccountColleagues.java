package org.yaksoku.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Colleagues;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The active accounts of a side that write records.
 */
@Component
class AccountColleagues implements Colleagues {

	private final JdbcClient jdbc;

	AccountColleagues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Colleague> of(Side side) {
		return having(side, Role.EDITOR, Role.APPROVER);
	}

	@Override
	public List<Colleague> approversOf(Side side) {
		return having(side, Role.APPROVER);
	}

	@Override
	public @Nullable UUID organisationOf(UserId id) {
		return this.jdbc
			.sql("select organisation_id from account.user_account where id = ? and organisation_id is not null")
			.param(id.value())
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	private List<Colleague> having(Side side, Role... roles) {
		return this.jdbc.sql("""
				select u.id, u.name from account.user_account u where u.side = :side and u.active and exists (
				  select from account.user_role r where r.user_id = u.id and r.role in (:roles))
				order by u.name, u.id""")
			.param("side", side.name())
			.param("roles", Stream.of(roles).map(Role::name).toList())
			.query((row, number) -> new Colleague(new UserId(row.getObject(1, UUID.class)), row.getString(2)))
			.list();
	}

}
