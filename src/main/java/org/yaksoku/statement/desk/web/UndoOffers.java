package org.yaksoku.statement.desk.web;

import java.util.Optional;
import java.util.function.Supplier;

import org.yaksoku.statement.ClauseUndoService;
import org.yaksoku.statement.VersionId;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Offers on the next page to take back what was just done to the clauses of a wording.
 */
@Component
class UndoOffers {

	private final ClauseUndoService undo;

	UndoOffers(ClauseUndoService undo) {
		this.undo = undo;
	}

	/** Where nothing was changed, nothing is offered. */
	<T> T after(String code, VersionId version, RedirectAttributes next, Supplier<T> work) {
		Optional<String> before = this.undo.last(version);
		T answer = work.get();
		this.undo.last(version).filter((it) -> !before.equals(Optional.of(it))).ifPresent((it) -> {
			next.addFlashAttribute("undo", Places.clauses(code) + "/restoration");
			next.addFlashAttribute("undone", it);
		});
		return answer;
	}

	/** The same for what answers nothing. */
	void after(String code, VersionId version, RedirectAttributes next, Runnable work) {
		after(code, version, next, () -> {
			work.run();
			return code;
		});
	}

	/** Whether something is offered, because something was done. */
	static boolean made(RedirectAttributes next) {
		return next.getFlashAttributes().containsKey("undo");
	}

}
