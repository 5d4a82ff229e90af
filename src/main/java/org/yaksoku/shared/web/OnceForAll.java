package org.yaksoku.shared.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes down that a form had its effect, in the very transaction of that effect. A
 * second sending waits for the first, and whatever it then does is rolled back.
 */
@Component
class OnceForAll implements TransactionExecutionListener {

	// looked up late: the transaction manager that calls us is made before it
	private final ObjectProvider<SubmissionLedger> ledger;

	OnceForAll(ObjectProvider<SubmissionLedger> ledger) {
		this.ledger = ledger;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		// the session has transactions of its own, which are no effect of a form
		if (failure == null && !transaction.isReadOnly()
				&& transaction.getTransactionName().startsWith("org.yaksoku.")) {
			Submission.current().filter((it) -> !this.ledger.getObject().take(it)).ifPresent((it) -> {
				it.cameLate();
				transaction.setRollbackOnly();
			});
		}
	}

}
