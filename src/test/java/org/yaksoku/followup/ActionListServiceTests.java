package org.yaksoku.followup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * What the list of actions comes to.
 */
@SpringBootTest
@Import(Acting.Configuration.class)
class ActionListServiceTests {

	@Autowired
	Acting acting;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ActionList list;

	@Test
	void countsNoMoreThanIsWorthTheWait() {
		this.acting.as(KOREAN_EDITOR, () -> this.transaction.execute((status) -> {
			add(1, ActionList.COUNTED);
			ActionPage all = page();
			assertThat(all.total()).isEqualTo(ActionList.COUNTED);
			assertThat(all.more()).isFalse();
			assertThat(all.unreported()).isEqualTo(ActionList.COUNTED);
			assertThat(all.rows()).hasSize(ActionList.SIZE);

			add(ActionList.COUNTED + 1, ActionList.COUNTED + 1);
			ActionPage many = page();
			assertThat(many.total()).isEqualTo(ActionList.COUNTED);
			assertThat(many.more()).isTrue();
			assertThat(many.counts()).isEmpty();
			assertThat(many.unreported()).isZero();
			assertThat(many.rows()).hasSize(ActionList.SIZE);
			assertThat(many.next()).isNotNull();
			status.setRollbackOnly();
			return status;
		}));
	}

	private ActionPage page() {
		return this.list.page(ActionFilter.of(Map.of("q", new String[] { "countless" })), Language.EN);
	}

	private void add(int first, int last) {
		this.jdbc.sql("""
				insert into followup.action (id, version, code, title_en, horizon, visibility)
				select gen_random_uuid(), 0, 'countless-' || n, 'Countless ' || n, 'NOT_STATED', 'BOTH_SIDES'
				from generate_series(?, ?) n""").params(first, last).update();
	}

}
