package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.topic.TopicId;

/**
 * Makes clauses of rows.
 */
final class Clauses {

	private final IntakeState state;

	private final Map<Language, TextStanding> standings;

	Clauses(IntakeState state, Map<Language, TextStanding> standings) {
		this.state = state;
		this.standings = standings;
	}

	NewClause of(AlignedRow row, Chosen chosen) {
		LocalText none = LocalText.none();
		LocalText section = none;
		List<NewText> texts = new ArrayList<>();
		int level = Integer.MAX_VALUE;
		for (Map.Entry<Language, Split> it : this.state.splits().entrySet()) {
			List<Integer> clauses = row.clauses().get(it.getKey());
			if (clauses != null) {
				texts.add(new NewText(it.getKey(), words(it.getValue(), clauses),
						this.standings.getOrDefault(it.getKey(), TextStanding.WORKING_TRANSLATION), TextState.DRAFT));
				section = section.with(it.getKey(), this.state.heading(it.getKey(), clauses.get(0)));
				level = Math.min(level, it.getValue().clauses().get(clauses.get(0)).level());
			}
		}
		// only how deep it is counts here: the draft gives the numbers
		String number = "1" + ".1".repeat(Math.max(0, level - 1));
		return new NewClause(null, number, chosen.kind(), none, none, section, none, none, none,
				chosen.topics().stream().map(TopicId::of).toList(), texts);
	}

	/** The words of the clauses of one language in a row. */
	static String words(Split split, List<Integer> clauses) {
		List<Part> all = split.clauses();
		return clauses.stream().map((it) -> all.get(it).words()).collect(Collectors.joining("\n"));
	}

}
