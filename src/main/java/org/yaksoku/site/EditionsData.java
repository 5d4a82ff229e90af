package org.yaksoku.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * Themes through the editions of a series as data.
 *
 * @param series slug of it
 * @param example whether all of it is invented
 * @param editions their statements, the oldest first
 */
public record EditionsData(String series, LocalDate asOf, boolean example, List<Edition> editions, List<Theme> topics) {

	static EditionsData of(Editions grid) {
		return new EditionsData(grid.series(), grid.asOf().day(), grid.examples(),
				grid.editions()
					.stream()
					.map((it) -> new Edition(it.code(), it.ordinal(), it.title(), it.example()))
					.toList(),
				grid.themes()
					.stream()
					.map((it) -> new Theme(it.slug(), it.name(), it.cells().stream().map(Cell::of).toList()))
					.toList());
	}

	/** The edition a cell belongs to. */
	public Edition edition(Cell cell) {
		return this.editions.stream().filter((it) -> it.statement().equals(cell.statement())).findFirst().orElseThrow();
	}

	/**
	 * One edition, by its statement.
	 *
	 * @param edition which one it is, null where that is not known
	 */
	public record Edition(String statement, @Nullable Integer edition, Spoken title, boolean example) {

	}

	/**
	 * A theme.
	 *
	 * @param slug {@code none} for clauses that are about no theme
	 * @param name null for those
	 * @param cells one for each edition
	 */
	public record Theme(String slug, @Nullable Spoken name, List<Cell> cells) {

	}

	/**
	 * What an edition says on a theme.
	 *
	 * @param ties how many clauses were taken over in which way
	 * @param dropped clauses of editions before of which it is recorded that this one is
	 * silent
	 */
	public record Cell(String statement, List<Clause> clauses, Map<String, Long> ties, List<From> dropped) {

		static Cell of(Editions.Cell cell) {
			return new Cell(cell.edition(), cell.clauses().stream().map(Clause::of).toList(), cell.ties(),
					cell.dropped().stream().map((it) -> new From("DROPS", it.statement(), it.key())).toList());
		}

	}

	/**
	 * A clause.
	 *
	 * @param from where it comes from
	 */
	public record Clause(String clause, List<From> from) {

		static Clause of(Editions.Said said) {
			return new Clause(said.key(),
					said.ties().stream().map((it) -> new From(it.kind(), it.statement(), it.key())).toList());
		}

	}

	/**
	 * A clause of another edition.
	 *
	 * @param kind name of the way in which it was taken over
	 */
	public record From(String kind, String statement, String clause) {

	}

}
