package org.yaksoku.statement.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.check.Finding;
import org.yaksoku.statement.check.Stretch;

/**
 * A clause of a wording as the desk sees it.
 *
 * @param key null before the first publication
 * @param depth 0 for 1, 1 for 1.1
 * @param version of its row in this wording
 * @param itself version of the clause itself, which has headline and topics
 * @param topics ids of topics
 * @param topicNames what those topics are called, in the same order
 * @param comments remarks that are open, as far as the reader may see them
 * @param texts one a language, in the fixed order ko, ja, en
 * @param findings what a careful reader would notice
 */
public record DraftClause(ClauseId id, @Nullable String key, String number, int depth, ClauseKind kind, long version,
		long itself, LocalText headline, LocalText addressee, LocalText section, LocalText rationale,
		LocalText condition, LocalText intendedEffect, List<String> topics, List<Spoken> topicNames, int comments,
		List<DraftText> texts, List<Finding> findings) {

	/** What an edit of anything but the words must name. */
	public long opened() {
		return this.version + this.itself;
	}

	/** What must be named by whoever splits it, merges it or leaves it out. */
	public long seen() {
		return this.version + this.texts.stream().mapToLong(DraftText::version).sum();
	}

	public DraftText text(Language language) {
		return this.texts.stream().filter((it) -> it.language() == language).findFirst().orElseThrow();
	}

	/** The words of a language, with what departs from fixed terms told apart. */
	public List<Stretch> stretches(DraftText text) {
		return (text.text() != null) ? Stretch.of(text.text(), text.language(), this.findings) : List.of();
	}

	/** The words in all three languages. */
	public LocalText words() {
		return new LocalText(text(Language.KO).text(), text(Language.JA).text(), text(Language.EN).text());
	}

	Map<Language, TextState> states() {
		Map<Language, TextState> states = new EnumMap<>(Language.class);
		this.texts.forEach((it) -> states.put(it.language(), it.state()));
		return states;
	}

	DraftClause with(List<Finding> findings) {
		return new DraftClause(this.id, this.key, this.number, this.depth, this.kind, this.version, this.itself,
				this.headline, this.addressee, this.section, this.rationale, this.condition, this.intendedEffect,
				this.topics, this.topicNames, this.comments, this.texts, findings);
	}

}
