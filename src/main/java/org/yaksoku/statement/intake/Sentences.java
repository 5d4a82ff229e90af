package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * What each sentence of a clause says, by the verb that governs it.
 */
final class Sentences {

	private static final Pattern END = Pattern
		.compile("(?<=[다함음됨])\\.\\s|[。！？\\n]|(?<=[a-z0-9)”\"])[.;!?]\\s+(?=[A-Z“\"(])");

	private static final Pattern AND_PROMISED = Pattern.compile(
			"\\band ((also|further|jointly|therefore|thus|hence) )?(agree[sd]? to|decide[sd]? to|will|shall|pledge[sd]?"
					+ "|commit(s|ted)?( themselves)? to|undertake)\\b|\\b(they|we|both sides) (will|shall)\\b",
			Pattern.CASE_INSENSITIVE);

	private final String text;

	private final Language language;

	private final List<Trigger> triggers;

	Sentences(String text, Language language, List<Trigger> triggers) {
		this.text = text;
		this.language = language;
		this.triggers = triggers.stream().filter((it) -> it.strong() || it.kind() == ClauseKind.PREAMBLE).toList();
	}

	/** The kinds of the sentences that have one, in their order. */
	List<ClauseKind> kinds() {
		List<ClauseKind> kinds = new ArrayList<>();
		Matcher end = END.matcher(this.text);
		int from = 0;
		while (from < this.text.length()) {
			int to = end.find() ? end.end() : this.text.length();
			ClauseKind kind = kind(from, to);
			if (kind != null) {
				kinds.add(kind);
			}
			from = to;
		}
		return kinds;
	}

	private @Nullable ClauseKind kind(int from, int to) {
		List<Trigger> here = this.triggers.stream().filter((it) -> it.start() >= from && it.start() < to).toList();
		if (here.isEmpty()) {
			return null;
		}
		ClauseKind verb = (this.language == Language.EN) ? first(here, from, to) : last(here);
		if (has(here, ClauseKind.PROCEDURAL)) {
			// rules that governments are asked to bring into effect are none of the text
			return (verb == ClauseKind.RECOMMENDATION) ? verb : ClauseKind.PROCEDURAL;
		}
		if (here.stream().anyMatch((it) -> it.kind() == ClauseKind.PREAMBLE && it.strong())
				|| here.stream().allMatch((it) -> it.kind() == ClauseKind.PREAMBLE)) {
			return ClauseKind.PREAMBLE;
		}
		boolean promises = verb == ClauseKind.COMMITMENT;
		return (has(here, ClauseKind.ONGOING_COOPERATION) && (promises || verb == null))
				? ClauseKind.ONGOING_COOPERATION : verb;
	}

	/** English: the first verb governs; another one joined by "and" may promise more. */
	private @Nullable ClauseKind first(List<Trigger> here, int from, int to) {
		ClauseKind first = here.stream()
			.filter((it) -> it.strong() && it.kind() != ClauseKind.ONGOING_COOPERATION)
			.map(Trigger::kind)
			.findFirst()
			.orElse(null);
		if (first == ClauseKind.COMMITMENT && has(here, ClauseKind.RECOMMENDATION) && asksFirst(here)) {
			return ClauseKind.RECOMMENDATION;
		}
		boolean more = first == ClauseKind.SHARED_VIEW && AND_PROMISED.matcher(this.text.substring(from, to)).find();
		return more ? ClauseKind.COMMITMENT : first;
	}

	/** "agreed to urge", "will call on": what they promise is to ask. */
	private static boolean asksFirst(List<Trigger> here) {
		Trigger promise = here.stream().filter((it) -> it.kind() == ClauseKind.COMMITMENT).findFirst().orElseThrow();
		return here.stream()
			.anyMatch((it) -> it.kind() == ClauseKind.RECOMMENDATION && it.start() >= promise.end()
					&& it.start() - promise.end() < 12);
	}

	/**
	 * Korean and Japanese: the last verb governs. 요청하기로 하였다 is a request: a promise that
	 * directly follows it belongs to it.
	 */
	private static @Nullable ClauseKind last(List<Trigger> here) {
		List<Trigger> verbs = here.stream()
			.filter((it) -> it.strong() && it.kind() != ClauseKind.ONGOING_COOPERATION)
			.sorted(Comparator.comparingInt(Trigger::end)
				.thenComparing(Comparator.comparingInt(Trigger::start).reversed()))
			.toList();
		if (verbs.isEmpty()) {
			return null;
		}
		Trigger last = verbs.get(verbs.size() - 1);
		for (Trigger verb : verbs) {
			boolean carries = verb.kind() == ClauseKind.RECOMMENDATION && last.kind() == ClauseKind.COMMITMENT;
			if (carries && last.start() - verb.end() < 8) {
				return ClauseKind.RECOMMENDATION;
			}
		}
		return last.kind();
	}

	private static boolean has(List<Trigger> triggers, ClauseKind kind) {
		return triggers.stream().anyMatch((it) -> it.kind() == kind);
	}

}
