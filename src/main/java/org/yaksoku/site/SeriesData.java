package org.yaksoku.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;

/**
 * A series and its editions as data.
 *
 * @param asOf the day of its figures
 * @param example whether all of it is invented
 * @param editions the latest first
 * @param topics what their statements say on each theme
 */
public record SeriesData(String slug, Spoken name, LocalDate asOf, boolean example, List<Edition> editions,
		List<Theme> topics) {

	static SeriesData of(SeriesPage page) {
		List<Edition> editions = new ArrayList<>();
		page.lines().forEach((line) -> {
			if (line.edition() != null) {
				editions.add(Edition.of(line.edition()));
			}
		});
		return new SeriesData(page.slug(), page.name(), page.day(), page.example(), List.copyOf(editions),
				page.themes().themes().stream().map(Theme::of).toList());
	}

	/**
	 * One edition.
	 *
	 * @param edition which one it is, null where that is not known
	 * @param date for machines, null where there is no form for it
	 * @param said the date as the reader writes it, null where it is not known
	 * @param status name of the status
	 */
	public record Edition(String meeting, @Nullable Integer edition, String status, @Nullable String date,
			@Nullable String said, @Nullable Spoken place, @Nullable Side host, List<Statement> statements) {

		static Edition of(SeriesPage.Edition edition) {
			MeetingRow meeting = edition.meeting();
			return new Edition(meeting.code(), meeting.edition(), meeting.status(),
					(meeting.date() != null) ? meeting.date().datetime() : null,
					(meeting.date() != null) ? meeting.date().text() : null, meeting.place(), meeting.host(),
					edition.statements()
						.stream()
						.map((it) -> new Statement(it.code(), it.title(), it.get(Figure.COMPLETED),
								it.get(Figure.ACTIONS)))
						.toList());
		}

	}

	/**
	 * A statement and how many of its actions are completed.
	 */
	public record Statement(String code, Spoken title, int completed, int actions) {

	}

	/**
	 * A theme.
	 *
	 * @param slug {@code none} for clauses that are about no theme
	 * @param name null for those
	 * @param clauses how many each statement holds, by its code
	 */
	public record Theme(String slug, @Nullable Spoken name, Map<String, Integer> clauses) {

		static Theme of(Editions.Theme theme) {
			Map<String, Integer> clauses = new LinkedHashMap<>();
			theme.cells().forEach((it) -> clauses.put(it.edition(), it.clauses().size()));
			return new Theme(theme.slug(), theme.name(), clauses);
		}

	}

}
