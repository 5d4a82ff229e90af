package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * Proposes what a clause is from its verbs. Korean and Japanese settle it at the end of a
 * sentence, English at its beginning.
 */
public final class KindProposer {

	/** From the kind that promises most. */
	private static final List<ClauseKind> BY_WEIGHT = List.of(ClauseKind.PROCEDURAL, ClauseKind.COMMITMENT,
			ClauseKind.ONGOING_COOPERATION, ClauseKind.RECOMMENDATION, ClauseKind.SHARED_VIEW, ClauseKind.PREAMBLE);

	/** The issuers as the subject of a sentence. */
	private static final Pattern ISSUERS = Pattern
		.compile("^((또한|아울러|이에|그리고),? )?(양측|양 ?단체|두 단체|양 ?상의|양 ?기관|양국 (경제인|업계|기업)|우리|참석자)[^.]{0,12}[은는] "
				+ "|^((また|さらに|併せて)、)?(両(団体|会議所|者|機関|国の経済人|国業界|国経済界)|双方|われわれ|我々|私たち|甲|参加者)[^。]{0,12}は"
				+ "|^((also|in addition|further|moreover), )?(we|both (sides|parties|chambers|organi[sz]ations)|the (two )?(sides|parties|chambers|organi[sz]ations|associations|leaders|participants))\\b",
				Pattern.CASE_INSENSITIVE);

	private KindProposer() {
	}

	/**
	 * Kinds for the clauses of a text of one language. An item without a verb of its own
	 * has the kind of the sentence that holds it.
	 * @return one proposal for each clause of the split, in order
	 */
	public static List<KindProposal> propose(Split split, Language language) {
		List<KindProposal> proposals = new ArrayList<>();
		List<Above> above = new ArrayList<>();
		Context context = new Context(null, null);
		for (int i = 0; i < split.parts().size(); i++) {
			Part part = split.parts().get(i);
			switch (part.role()) {
				case PREAMBLE -> context = new Context(announced(part.text(), language), null);
				case HEADING -> {
					context = new Context(context.preamble(), named(part.text(), language));
					above.clear();
				}
				case CLAUSE -> {
					above.removeIf((it) -> it.level() >= part.level());
					Above parent = above.isEmpty() ? null : above.get(above.size() - 1);
					KindProposal proposal = propose(split.parts(), i, language, parent, context);
					proposals.add(proposal);
					above.add(new Above(part.level(), proposal.kind()));
				}
				default -> {
				}
			}
		}
		return proposals;
	}

	/**
	 * One kind from what the languages of a clause say; where they disagree the one most
	 * of them have, then the more confident.
	 * @param byLanguage at least one
	 */
	public static KindProposal combine(Map<Language, KindProposal> byLanguage) {
		Map<ClauseKind, Double> votes = new EnumMap<>(ClauseKind.class);
		byLanguage.values().forEach((it) -> votes.merge(it.kind(), it.confidence(), Double::sum));
		ClauseKind kind = votes.entrySet()
			.stream()
			.max(Map.Entry.<ClauseKind, Double>comparingByValue()
				.thenComparing((it) -> -BY_WEIGHT.indexOf(it.getKey())))
			.orElseThrow(() -> new IllegalArgumentException("A clause has a text in at least one language"))
			.getKey();
		double agreeing = byLanguage.values()
			.stream()
			.filter((it) -> it.kind() == kind)
			.mapToDouble(KindProposal::confidence)
			.max()
			.orElse(0);
		boolean agreed = votes.size() == 1;
		double confidence = (agreed && byLanguage.size() > 1) ? Math.min(0.95, agreeing + 0.1)
				: agreed ? agreeing : agreeing * 0.6;
		List<Trigger> triggers = byLanguage.values().stream().flatMap((it) -> it.triggers().stream()).toList();
		return new KindProposal(kind, confidence, triggers);
	}

	private static KindProposal propose(List<Part> parts, int index, Language language, @Nullable Above parent,
			Context context) {
		Part part = parts.get(index);
		List<Trigger> triggers = KindWords.in(part.text(), language);
		List<ClauseKind> said = new Sentences(part.text(), language, triggers).kinds();
		ClauseKind from = (parent != null) ? parent.kind() : context.kind();
		boolean announced = from == ClauseKind.RECOMMENDATION;
		ClauseKind own = BY_WEIGHT.stream().filter(said::contains).findFirst().orElse(null);
		if (announced && own != ClauseKind.PROCEDURAL && (own != ClauseKind.SHARED_VIEW || begins(triggers))
				&& !(own != null && ISSUERS.matcher(part.text()).find())) {
			return new KindProposal(ClauseKind.RECOMMENDATION, 0.7, triggers);
		}
		if (own == ClauseKind.ONGOING_COOPERATION && parent != null && parent.kind() == ClauseKind.COMMITMENT
				&& !Wording.endsSentence(part.text())) {
			// how often is no verb: the sentence above has it
			return new KindProposal(ClauseKind.COMMITMENT, 0.6, triggers);
		}
		if (own != null) {
			return new KindProposal(own, (said.stream().distinct().count() == 1) ? 0.85 : 0.65, triggers);
		}
		if (Wording.isDate(part.text())) {
			return new KindProposal(ClauseKind.PREAMBLE, 0.5, triggers);
		}
		ClauseKind held = heldBy(parts, index, language);
		if (held != null) {
			return new KindProposal(held, 0.7, triggers);
		}
		// a sentence that says nothing of seeing or feeling does something
		if (from != null && !(from == ClauseKind.SHARED_VIEW && Wording.endsSentence(part.text()))) {
			return new KindProposal(from, 0.6, triggers);
		}
		boolean weak = triggers.stream().anyMatch((it) -> it.kind() == ClauseKind.COMMITMENT);
		return new KindProposal(ClauseKind.COMMITMENT, weak ? 0.5 : 0.3, triggers);
	}

	/** English: an item that begins with a verb asks somebody else to do so. */
	private static boolean begins(List<Trigger> triggers) {
		return !triggers.isEmpty() && triggers.get(0).start() == 0 && triggers.get(0).language() == Language.EN;
	}

	/** 두 단체는 ▲ … ▲ … 를 추진하기로 했다: the verb stands after the last item. */
	private static @Nullable ClauseKind heldBy(List<Part> parts, int index, Language language) {
		int level = parts.get(index).level();
		for (int i = index + 1; i < parts.size() && parts.get(i).doubt() == Doubt.INSIDE_SENTENCE
				&& parts.get(i).level() >= level; i++) {
			String text = parts.get(i).text();
			List<ClauseKind> said = new Sentences(text, language, KindWords.in(text, language)).kinds();
			if (!said.isEmpty()) {
				return said.get(0);
			}
		}
		return null;
	}

	private static @Nullable ClauseKind announced(String preamble, Language language) {
		String end = preamble.substring(Math.max(0, preamble.length() - 160));
		List<ClauseKind> said = new Sentences(end, language, KindWords.in(end, language)).kinds();
		return Stream.of(ClauseKind.RECOMMENDATION, ClauseKind.COMMITMENT, ClauseKind.SHARED_VIEW)
			.filter(said::contains)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable ClauseKind named(String heading, Language language) {
		String text = heading.toLowerCase(language.locale());
		if (text.matches(".*(건의|촉구|요청|제언|권고|提言|要望|要請|recommend|request|call).*")) {
			return ClauseKind.RECOMMENDATION;
		}
		return text.matches(".*(공동 ?인식|인식 ?공유|현황|평가|共通認識|認識|現状|shared view|common understanding|assessment).*")
				? ClauseKind.SHARED_VIEW : null;
	}

	/** A clause that may hold others. */
	private record Above(int level, ClauseKind kind) {

	}

	/**
	 * What stands above the first level.
	 *
	 * @param preamble what the preamble announces, null where it announces nothing
	 * @param heading what the last heading announces, null where it announces nothing
	 */
	private record Context(@Nullable ClauseKind preamble, @Nullable ClauseKind heading) {

		@Nullable ClauseKind kind() {
			return (this.heading != null) ? this.heading : this.preamble;
		}

	}

}
