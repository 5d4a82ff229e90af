package org.yaksoku.statement.desk.web;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.LocalText;
import org.yaksoku.statement.ClauseChange;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.desk.DraftClause;
import org.yaksoku.topic.TopicId;

/**
 * What a browser may send about a clause beside its words.
 */
@NullUnmarked
record ClauseForm(Long version, String clears, @NotNull ClauseKind kind, @Size(max = 200) String headlineKo,
		@Size(max = 200) String headlineJa, @Size(max = 200) String headlineEn, @Size(max = 200) String addresseeKo,
		@Size(max = 200) String addresseeJa, @Size(max = 200) String addresseeEn, @Size(max = 200) String sectionKo,
		@Size(max = 200) String sectionJa, @Size(max = 200) String sectionEn, List<String> topics) {

	ClauseForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
	}

	static ClauseForm of(DraftClause clause, String clears) {
		LocalText headline = clause.headline();
		LocalText addressee = clause.addressee();
		LocalText section = clause.section();
		return new ClauseForm(clause.opened(), clears, clause.kind(), headline.ko(), headline.ja(), headline.en(),
				addressee.ko(), addressee.ja(), addressee.en(), section.ko(), section.ja(), section.en(),
				clause.topics());
	}

	@AssertTrue
	public boolean isAddressed() {
		return this.kind == ClauseKind.RECOMMENDATION || addressee().isEmpty();
	}

	private LocalText addressee() {
		return new LocalText(this.addresseeKo, this.addresseeJa, this.addresseeEn);
	}

	ClauseChange toChange(DraftClause now) {
		return new ClauseChange(this.kind, new LocalText(this.headlineKo, this.headlineJa, this.headlineEn),
				addressee(), new LocalText(this.sectionKo, this.sectionJa, this.sectionEn), now.rationale(),
				now.condition(), now.intendedEffect(),
				(this.topics != null) ? this.topics.stream().map(TopicId::of).toList() : List.of());
	}

}
