package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clauses a wording has, in which order. Splitting and merging keep the keys as
 * rule 13 wants: the first part keeps the key, and of merged clauses the first remains.
 * Throws what {@link ClauseService} throws.
 */
@Service
@Transactional
public class ClauseOrderService {

	private final OpenWordings open;

	private final ClauseRepository clauses;

	private final ClauseVersionRepository wordings;

	ClauseOrderService(OpenWordings open, ClauseRepository clauses, ClauseVersionRepository wordings) {
		this.open = open;
		this.clauses = clauses;
		this.wordings = wordings;
	}

	/**
	 * Adds a clause at the end. Its number follows from its place.
	 */
	public ClauseId add(WordingEdit edit, NewClause asked) {
		StatementVersion version = this.open.open(edit);
		List<ClauseVersion> order = order(version);
		Clause clause = this.clauses.save(new Clause(version.statementId(), asked));
		ClauseVersion added = new ClauseVersion(version.id(), clause.id(), order.size(), asked);
		order.add(added);
		Numbering.renumber(order);
		this.wordings.save(added);
		return new ClauseId(clause.id());
	}

	/**
	 * Adds clauses at the end, in their order. Their numbers follow from their places and
	 * from how deep their numbers say they are.
	 */
	public void addAll(WordingEdit edit, List<NewClause> asked) {
		StatementVersion version = this.open.open(edit);
		List<ClauseVersion> order = order(version);
		int before = order.size();
		for (NewClause it : asked) {
			Clause clause = this.clauses.save(new Clause(version.statementId(), it));
			order.add(new ClauseVersion(version.id(), clause.id(), order.size(), it));
		}
		Numbering.renumber(order);
		order.subList(before, order.size()).forEach(this.wordings::save);
	}

	/**
	 * Splits a clause. The first part stays what it is, the second is a new clause after
	 * it.
	 * @param places where the second part begins in each language, in UTF-16 units; a
	 * language left out stays whole in the first part
	 * @param opened the version of the clause that the writer had before them
	 * @throws IllegalArgumentException where a part would have no words
	 */
	public ClauseId split(WordingEdit edit, ClauseId id, long opened, Map<Language, Integer> places) {
		StatementVersion version = this.open.open(edit);
		List<ClauseVersion> order = order(version);
		int at = at(order, id);
		Stale.check(id, opened, order.get(at).version());
		Clause second = this.clauses.save(new Clause(this.clauses.findById(id.value()).orElseThrow()));
		ClauseVersion part = order.get(at).split(second.id(), places);
		order.add(at + 1, part);
		Numbering.renumber(order);
		this.wordings.save(part);
		return new ClauseId(second.id());
	}

	/**
	 * Puts a clause and the one after it together. The first stays; the second points to
	 * it for ever.
	 * @param opened the version of the first clause that the writer had before them
	 * @throws IllegalArgumentException where it is the last one
	 */
	public void mergeWithNext(WordingEdit edit, ClauseId id, long opened) {
		List<ClauseVersion> order = order(this.open.open(edit));
		int at = at(order, id);
		Stale.check(id, opened, order.get(at).version());
		if (at == order.size() - 1) {
			throw new IllegalArgumentException("There is no clause after the last one");
		}
		ClauseVersion next = order.remove(at + 1);
		order.get(at).append(next);
		this.wordings.delete(next);
		this.clauses.findById(next.clauseId())
			.orElseThrow()
			.mergedInto(this.clauses.findById(id.value()).orElseThrow());
		Numbering.renumber(order);
	}

	/**
	 * Moves a clause by one place. At the end of the wording nothing happens.
	 * @param by -1 for up, 1 for down
	 */
	public void move(WordingEdit edit, ClauseId id, int by) {
		List<ClauseVersion> order = order(this.open.open(edit));
		int at = at(order, id);
		int to = Math.min(Math.max(at + Integer.signum(by), 0), order.size() - 1);
		order.add(to, order.remove(at));
		Numbering.renumber(order);
	}

	/**
	 * Makes a clause part of the one before it, or takes it out again.
	 * @param by 1 for a level deeper, -1 for one up
	 */
	public void shift(WordingEdit edit, ClauseId id, int by) {
		List<ClauseVersion> order = order(this.open.open(edit));
		ClauseVersion clause = order.get(at(order, id));
		clause.shift(Integer.signum(by));
		Numbering.renumber(order);
	}

	/**
	 * Leaves a clause out of the wording. Where actions are open under it, the wording
	 * cannot be signed until they are moved or discontinued (rule 13).
	 * @param opened the version of the clause that the writer had before them
	 */
	public void remove(WordingEdit edit, ClauseId id, long opened) {
		List<ClauseVersion> order = order(this.open.open(edit));
		int at = at(order, id);
		Stale.check(id, opened, order.get(at).version());
		this.wordings.delete(order.remove(at));
		Numbering.renumber(order);
	}

	private List<ClauseVersion> order(StatementVersion version) {
		return new ArrayList<>(this.wordings.withTexts(version.id()));
	}

	private static int at(List<ClauseVersion> order, ClauseId id) {
		for (int i = 0; i < order.size(); i++) {
			if (order.get(i).clauseId().equals(id.value())) {
				return i;
			}
		}
		throw new NotFound(id);
	}

}
