package org.yaksoku.followup.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.LineageKind;

/**
 * What a browser may send about what became of the clauses left open, one line each.
 */
@NullUnmarked
record LineageForm(@Valid List<Line> lines) {

	/** Of which clauses something is said; silence says nothing. */
	List<Line> said() {
		return Objects.requireNonNullElse(this.lines, List.<Line>of())
			.stream()
			.filter((it) -> it.from != null && it.kind != null)
			.toList();
	}

	/** What was sent of each clause. */
	Map<String, Line> byClause() {
		return Objects.requireNonNullElse(this.lines, List.<Line>of())
			.stream()
			.filter((it) -> it.from != null)
			.collect(Collectors.toMap(Line::from, Function.identity(), (first, second) -> first));
	}

	/**
	 * One clause.
	 *
	 * @param from the clause of the edition before
	 * @param kind null where nothing is said
	 * @param to what follows it: a clause, or for DROPS a statement that is silent; empty
	 * at an edition without a statement
	 * @param note in the language of the writer
	 */
	public record Line(String from, LineageKind kind, String to, @Size(max = 2000) String note, Visibility visibility) {

		@AssertTrue
		public boolean isShared() {
			return this.kind == null || this.visibility == Visibility.BOTH_SIDES
					|| this.visibility == Visibility.PUBLIC;
		}

		/** Whether it goes on, and it is not said where. */
		public boolean isLost() {
			return this.kind != null && this.kind != LineageKind.DROPS && (this.to == null || this.to.isBlank());
		}

		LocalText words(Language language) {
			return LocalText.none().with(language, this.note);
		}

	}

}
