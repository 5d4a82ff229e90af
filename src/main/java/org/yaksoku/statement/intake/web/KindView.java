package org.yaksoku.statement.intake.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.intake.Chosen;
import org.yaksoku.statement.intake.Part;
import org.yaksoku.statement.intake.Proposed;
import org.yaksoku.statement.intake.Trigger;
import org.yaksoku.topic.TopicView;

/**
 * A clause on the page where its kind is decided.
 *
 * @param index from 0
 * @param proposed what its words say it is
 * @param kind what is chosen now
 * @param doubtful whether nothing in the words settles it
 * @param boxes topics that are proposed or chosen
 */
public record KindView(int index, List<Words> words, ClauseKind proposed, ClauseKind kind, boolean doubtful,
		List<Box> boxes) {

	static KindView of(int index, Proposed proposed, @Nullable Chosen chosen, List<Choice> topics) {
		List<Words> words = new ArrayList<>();
		proposed.parts().forEach((language, parts) -> {
			for (int i = 0; i < parts.size(); i++) {
				List<List<Trigger>> triggers = proposed.triggers().getOrDefault(language, List.of());
				words.add(new Words(language, pieces(parts.get(i), triggers.get(i), proposed.kind().kind())));
			}
		});
		Set<String> likely = proposed.topics().stream().map((it) -> it.topic()).collect(Collectors.toSet());
		Set<String> checked = (chosen != null) ? Set.copyOf(chosen.topics()) : likely;
		List<Box> boxes = topics.stream()
			.filter((it) -> likely.contains(it.value()) || checked.contains(it.value()))
			.map((it) -> new Box(it, checked.contains(it.value())))
			.toList();
		return new KindView(index, words, proposed.kind().kind(),
				(chosen != null) ? chosen.kind() : proposed.kind().kind(), proposed.doubtful(), boxes);
	}

	/** What people call it: they count from 1. */
	public int number() {
		return this.index + 1;
	}

	/** What was decided; topics nobody knows are left out. */
	static List<Chosen> chosen(List<ClauseKind> kinds, List<String> topics, List<TopicView> known) {
		Set<String> ids = known.stream().map((it) -> it.id().toString()).collect(Collectors.toSet());
		List<Set<String>> own = IntStream.range(0, kinds.size())
			.<Set<String>>mapToObj((it) -> new LinkedHashSet<>())
			.toList();
		for (String topic : topics) {
			String[] parts = topic.split("\\.", 2);
			if (parts.length == 2 && parts[0].matches("\\d{1,5}") && Integer.parseInt(parts[0]) < kinds.size()
					&& ids.contains(parts[1])) {
				own.get(Integer.parseInt(parts[0])).add(parts[1]);
			}
		}
		return IntStream.range(0, kinds.size())
			.mapToObj((it) -> new Chosen(kinds.get(it), List.copyOf(own.get(it))))
			.toList();
	}

	/** The text with the words that speak for the proposed kind marked. */
	private static List<Piece> pieces(Part part, List<Trigger> triggers, ClauseKind kind) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Trigger trigger : triggers.stream()
			.filter((it) -> it.kind() == kind)
			.sorted(Comparator.comparingInt(Trigger::start))
			.toList()) {
			if (trigger.start() >= at && trigger.end() > trigger.start()) {
				pieces.add(new Piece(part.text().substring(at, trigger.start()), false));
				pieces.add(new Piece(part.text().substring(trigger.start(), trigger.end()), true));
				at = trigger.end();
			}
		}
		pieces.add(new Piece(part.text().substring(at), false));
		return pieces;
	}

	/**
	 * The words of a clause in one language.
	 */
	public record Words(Language language, List<Piece> pieces) {

	}

	/**
	 * A stretch of words.
	 *
	 * @param marked whether it speaks for the proposed kind
	 */
	public record Piece(String text, boolean marked) {

	}

	/**
	 * A topic to be ticked.
	 */
	public record Box(Choice topic, boolean checked) {

	}

}
