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
	 * @param seen the clause and its words as the writer had them before them, by the sum
	 * of their versions
	 * @throws IllegalArgumentException where a part would have no words
	 */
	public ClauseId split(WordingEdit edit, ClauseId id, long seen, Map<Language, Integer> places) {
		StatementVersion version = this.open.open(edit);
		List<ClauseVersion> order = order(version);
		int at = at(order, id);
		Stale.check(id, seen, order.get(at).seen());
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
	 * @param seen the first clause and its words, as with {@link #split}
	 * @param next the clause the writer saw after it
	 * @param nextSeen that clause and its words
	 * @throws Stale also where another clause follows now
	 * @throws IllegalArgumentException where it is the last one
	 */
	public void mergeWithNext(WordingEdit edit, ClauseId id, long seen, ClauseId next, long nextSeen) {
		List<ClauseVersion> order = order(this.open.open(edit));
		int at = at(order, id);
		Stale.check(id, seen, order.get(at).seen());
		if (at == order.size() - 1) {
			throw new IllegalArgumentException("There is no clause after the last one");
		}
		ClauseVersion second = order.remove(at + 1);
		if (!second.clauseId().equals(next.value())) {
			throw new Stale(next, second.seen());
		}
		Stale.check(next, nextSeen, second.seen());
		order.get(at).append(second);
		this.wordings.delete(second);
		this.clauses.findById(second.clauseId())
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
	 * @param seen the clause and its words, as with {@link #split}
	 */
	public void remove(WordingEdit edit, ClauseId id, long seen) {
		List<ClauseVersion> order = order(this.open.open(edit));
		int at = at(order, id);
		Stale.check(id, seen, order.get(at).seen());
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
