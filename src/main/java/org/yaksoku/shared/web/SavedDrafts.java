package org.yaksoku.shared.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.jspecify.annotations.Nullable;

/**
 * A form that was saved leaves no draft: it goes in the very transaction of the saving,
 * and stays where that is rolled back.
 */
@Component
class SavedDrafts implements TransactionExecutionListener {

	// looked up late: the transaction manager that calls us is made before it
	private final ObjectProvider<PersonalDrafts> drafts;

	SavedDrafts(ObjectProvider<PersonalDrafts> drafts) {
		this.drafts = drafts;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure != null || transaction.isReadOnly()
				|| !transaction.getTransactionName().startsWith("org.yaksoku.")) {
			return;
		}
		String address = address();
		if (address != null && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void beforeCommit(boolean readOnly) {
					SavedDrafts.this.drafts.getObject().forget(address);
				}

			});
		}
	}

	private static @Nullable String address() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletRequest request = attributes.getRequest();
			String uri = request.getRequestURI();
			return HttpMethod.POST.matches(request.getMethod()) && uri.startsWith("/desk/")
					&& !uri.startsWith("/desk/drafts") ? uri : null;
		}
		return null;
	}

}
