package org.yaksoku.history;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database at the start of each transaction who is acting, so that its triggers
 * can write the history and its desk views know the reader's side. Both settings end with
 * the transaction.
 */
@Component
class Authorship implements TransactionExecutionListener {

	// looked up late: the transaction manager that calls us is made before them
	private final ObjectProvider<JdbcClient> jdbc;

	private final ObjectProvider<CurrentUser> currentUser;

	Authorship(ObjectProvider<JdbcClient> jdbc, ObjectProvider<CurrentUser> currentUser) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure != null) {
			return;
		}
		CurrentUser user = this.currentUser.getIfAvailable();
		if (user != null) {
			user.actor().ifPresent(this::tell);
		}
	}

	private void tell(Actor actor) {
		String side = (actor.side() != null) ? actor.side().name() : "";
		this.jdbc.getObject()
			.sql("select set_config('yaksoku.actor', ?, true), set_config('yaksoku.side', ?, true)")
			.params(actor.name(), side)
			.query()
			.singleRow();
	}

}
