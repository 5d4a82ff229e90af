package org.yaksoku.account;

import java.util.function.Supplier;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs work that no person asked for: loading the first facts, a nightly job, the set-up
 * of the first administrator. The history names it, as {@code system:seed} for example.
 * It has to be called before the transaction begins, which notes its actor at its start.
 */
@Component
public class SystemWork {

	public void run(String what, Runnable work) {
		call(what, () -> {
			work.run();
			return true;
		});
	}

	public <T> T call(String what, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext system = SecurityContextHolder.createEmptyContext();
		system.setAuthentication(new SystemAuthentication(what));
		SecurityContextHolder.setContext(system);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
