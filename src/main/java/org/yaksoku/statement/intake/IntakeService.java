package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.statement.ClauseOrderService;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.WordingEdit;
import org.yaksoku.statement.WordingService;
import org.yaksoku.statement.desk.DraftView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a text from paste to clauses. All but the last step work on something its author
 * alone sees; the last one adds the clauses to the draft and removes it. Every method
 * throws {@link org.yaksoku.shared.NotPermitted} for anybody but EDITOR and APPROVER, and
 * those that name an intake throw {@link NotFound} where it is not the caller's own.
 */
@Service
@Transactional
public class IntakeService {

	private final IntakeDrafts drafts;

	private final Vocabulary vocabulary;

	private final ClauseOrderService order;

	private final WordingService wordings;

	private final CurrentUser currentUser;

	IntakeService(IntakeDrafts drafts, Vocabulary vocabulary, ClauseOrderService order, WordingService wordings,
			CurrentUser currentUser) {
		this.drafts = drafts;
		this.vocabulary = vocabulary;
		this.order = order;
		this.wordings = wordings;
		this.currentUser = currentUser;
	}

	/** What the caller has begun for a statement, empty where nothing. */
	@Transactional(readOnly = true)
	public Optional<IntakeView> begun(StatementId statement) {
		return this.drafts.find(author(), statement);
	}

	/** Keeps texts to be split; what the caller had begun for the statement is gone. */
	public IntakeId begin(StatementId statement, IntakeState state) {
		return this.drafts.begin(author(), statement, state);
	}

	@Transactional(readOnly = true)
	public IntakeView find(StatementId statement, IntakeId id) {
		return this.drafts.find(author(), statement, id).orElseThrow(() -> new NotFound(id));
	}

	/**
	 * Keeps a decision.
	 * @param opened the version the caller had before them
	 * @throws Stale where it has changed since
	 */
	public void change(StatementId statement, IntakeId id, long opened, UnaryOperator<IntakeState> decision) {
		IntakeView now = opened(statement, id, opened);
		this.drafts.save(now, decision.apply(now.state()));
	}

	/** Forgets what was begun. */
	public void discard(StatementId statement, IntakeId id) {
		this.drafts.remove(find(statement, id));
	}

	/** The rows as the author has laid them, or else as they are proposed. */
	@Transactional(readOnly = true)
	public List<AlignedRow> rows(IntakeState state) {
		List<Map<Language, List<Integer>>> rows = state.rows();
		return (rows != null) ? Aligner.check(state.splits(), rows)
				: Aligner.align(state.splits(), this.vocabulary.all());
	}

	/** What the words of each row say it is. */
	@Transactional(readOnly = true)
	public List<Proposed> proposals(IntakeState state) {
		Map<Language, List<KindProposal>> kinds = new EnumMap<>(Language.class);
		state.splits().forEach((language, split) -> kinds.put(language, KindProposer.propose(split, language)));
		List<TopicWords> topics = this.vocabulary.topics();
		return rows(state).stream().map((it) -> proposed(state, it, kinds, topics)).toList();
	}

	/**
	 * Adds the clauses to the draft, and what stands before and after them to its frame
	 * where that is empty. A row becomes one clause; its number follows from its place.
	 * @param draft the open draft
	 * @param opened the version of the intake the caller had before them
	 * @param clears the sides whose signature the caller knows to be cleared
	 * @param standings what the text of each language counts for, where the draft does
	 * not say so yet
	 * @return how many clauses were added
	 * @throws Stale where the intake has changed since
	 * @throws org.yaksoku.statement.UnderSignature where signatures would be cleared
	 * unannounced
	 * @throws IllegalStateException where the wording no longer changes
	 */
	public int create(DraftView draft, IntakeId id, long opened, @Nullable String clears,
			Map<Language, TextStanding> standings) {
		IntakeView now = opened(draft.statement(), id, opened);
		IntakeState state = now.state();
		WordingEdit edit = WordingEdit.of(draft.version(), clears);
		List<Chosen> chosen = Objects.requireNonNullElseGet(state.chosen(),
				() -> proposals(state).stream().map(Proposed::asProposed).toList());
		Map<Language, TextStanding> counting = new EnumMap<>(standings);
		counting.putAll(draft.standings());
		counting.keySet().retainAll(state.splits().keySet());
		Clauses clauses = new Clauses(state, counting);
		List<AlignedRow> rows = rows(state);
		List<NewClause> added = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			added.add(clauses.of(rows.get(i), chosen.get(i)));
		}
		this.order.addAll(edit, added);
		this.wordings.complete(edit, title(state), all(state, PartRole.PREAMBLE), all(state, PartRole.CLOSING),
				counting);
		this.drafts.remove(now);
		return added.size();
	}

	private IntakeView opened(StatementId statement, IntakeId id, long opened) {
		IntakeView now = find(statement, id);
		Stale.check(id, opened, now.version());
		return now;
	}

	private String author() {
		return this.currentUser.writer().name();
	}

	private static Proposed proposed(IntakeState state, AlignedRow row, Map<Language, List<KindProposal>> kinds,
			List<TopicWords> topics) {
		Map<Language, List<Part>> parts = new EnumMap<>(Language.class);
		Map<Language, List<List<Trigger>>> triggers = new EnumMap<>(Language.class);
		Map<Language, KindProposal> first = new EnumMap<>(Language.class);
		Map<Language, String> texts = new EnumMap<>(Language.class);
		state.splits().forEach((language, split) -> {
			List<Integer> clauses = row.clauses().get(language);
			if (clauses != null) {
				List<KindProposal> own = Objects.requireNonNull(kinds.get(language));
				parts.put(language, clauses.stream().map(split.clauses()::get).toList());
				triggers.put(language, clauses.stream().map((it) -> own.get(it).triggers()).toList());
				first.put(language, own.get(clauses.get(0)));
				texts.put(language, Clauses.words(split, clauses));
			}
		});
		return new Proposed(parts, triggers, KindProposer.combine(first), TopicProposer.propose(texts, topics));
	}

	private static LocalText title(IntakeState state) {
		LocalText title = LocalText.none();
		for (Language language : Language.values()) {
			String words = state.words(language, PartRole.TITLE);
			title = title.with(language, (words != null && words.length() <= 300) ? words.replace('\n', ' ') : null);
		}
		return title;
	}

	private static LocalText all(IntakeState state, PartRole role) {
		LocalText words = LocalText.none();
		for (Language language : Language.values()) {
			@Nullable String own = state.words(language, role);
			words = words.with(language, own);
		}
		return words;
	}

}
