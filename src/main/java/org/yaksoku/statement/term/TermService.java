package org.yaksoku.statement.term;

import java.util.List;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the terms both secretariats have fixed. They are shared: either side may change
 * them, and the history says who did.
 */
@Service
@Transactional
public class TermService {

	private final TermRepository terms;

	private final CurrentUser currentUser;

	TermService(TermRepository terms, CurrentUser currentUser) {
		this.terms = terms;
		this.currentUser = currentUser;
	}

	/**
	 * All terms, oldest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<TermView> all() {
		this.currentUser.reader();
		return this.terms.all().stream().map(Term::view).toList();
	}

	/**
	 * One term.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public TermView show(TermId id) {
		this.currentUser.reader();
		return term(id).view();
	}

	/**
	 * Fixes a term.
	 * @throws IllegalArgumentException for a term without a word in two languages, or
	 * with a word both preferred and avoided
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public TermId fix(NewTerm asked) {
		this.currentUser.writer();
		return this.terms.save(new Term(asked)).id();
	}

	/**
	 * Changes a term.
	 * @param opened the version the writer had before them
	 * @throws Stale where it has changed since
	 * @throws IllegalArgumentException as for {@link #fix}
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(TermId id, long opened, NewTerm asked) {
		this.currentUser.writer();
		Term term = term(id);
		Stale.check(id, opened, term.version());
		term.change(asked);
	}

	/**
	 * Lets a term go; the history keeps it.
	 * @param opened the version the remover had before them
	 * @throws Stale where it has changed since
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void drop(TermId id, long opened) {
		this.currentUser.writer();
		Term term = term(id);
		Stale.check(id, opened, term.version());
		this.terms.delete(term);
	}

	private Term term(TermId id) {
		return this.terms.findById(id.value()).orElseThrow(() -> new NotFound(id));
	}

}
