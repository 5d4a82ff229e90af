package org.yaksoku.notification.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.account.AccountView;
import org.yaksoku.account.Colleagues;
import org.yaksoku.shared.Side;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom something concerns.
 */
@Component
class Concerned {

	private final Colleagues colleagues;

	private final JdbcClient jdbc;

	private final Clock clock;

	Concerned(Colleagues colleagues, JdbcClient jdbc, Clock clock) {
		this.colleagues = colleagues;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of a side who answer for an action: whoever looks after it and stands in for
	 * them today; all who write for the side where nobody looks after it, or nobody who
	 * still works here.
	 * @param responsible who looks after it on that side, null for nobody
	 */
	List<AccountView> withAction(Side side, @Nullable UUID responsible) {
		List<AccountView> writers = writers(side);
		if (responsible == null || writers.stream().noneMatch((it) -> it.id().value().equals(responsible))) {
			return writers;
		}
		Set<UUID> those = new HashSet<>(this.jdbc.sql("""
				select d.deputy from notification.deputy d
				where d.principal = :responsible and d.ended_at is null and :today between d.from_on and d.until_on""")
			.param("responsible", responsible)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> row.getObject(1, UUID.class))
			.list());
		those.add(responsible);
		return writers.stream().filter((it) -> those.contains(it.id().value())).toList();
	}

	/** EDITORs and APPROVERs. */
	List<AccountView> writers(Side side) {
		return this.colleagues.of(side).stream().filter(AccountView::writes).toList();
	}

	List<AccountView> approvers(Side side) {
		return this.colleagues.of(side).stream().filter(AccountView::approves).toList();
	}

}
