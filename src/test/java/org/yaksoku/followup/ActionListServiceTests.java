package org.yaksoku.followup;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaksoku.followup.ActionFilter.Sort;
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

	@ParameterizedTest
	@EnumSource(Sort.class)
	void everythingIsOnOnePageOrAnother(Sort sort) {
		this.acting.as(KOREAN_EDITOR, () -> this.transaction.execute((status) -> {
			add(1, 3 * ActionList.SIZE + 1);
			Set<String> seen = new HashSet<>();
			String after = "";
			int pages = 0;
			do {
				ActionPage page = this.list.page(ActionFilter.of(Map.of("q", new String[] { "countless" }, "sort",
						new String[] { sort.name() }, "after", new String[] { after })), Language.EN);
				page.rows().forEach((it) -> assertThat(seen.add(it.code())).as(it.code()).isTrue());
				after = page.next();
				pages++;
			}
			while (after != null && pages < 10);
			assertThat(seen).hasSize(3 * ActionList.SIZE + 1);
			assertThat(pages).isEqualTo(4);
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
