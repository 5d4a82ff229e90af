package org.yaksoku.followup.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * How one side judges a clause at a later edition, in the reader’s order of the sides, or
 * both together.
 *
 * @param meeting code of the edition
 * @param side null for the joint figure, which is the lower of the two
 * @param value +1, 0 or −1
 * @param visibility null for the joint figure
 * @param evidence what it rests on, null without or where the reader may not see it
 * @param version of the row, 0 for the joint figure
 */
public record Judged(String meeting, Spoken title, @Nullable Side side, String value, @Nullable Spoken reason,
		boolean interim, @Nullable Visibility visibility, ReportEntry.@Nullable Evidence evidence, long version) {

	/** Of rows together by edition, interim ones after final ones. */
	static List<Judged> of(List<Row> rows, Language reader) {
		Map<String, List<Row>> together = new LinkedHashMap<>();
		rows.forEach((it) -> together.computeIfAbsent(it.string("code") + it.is("interim"), (key) -> new ArrayList<>())
			.add(it));
		List<Judged> judged = new ArrayList<>();
		for (List<Row> both : together.values()) {
			both.stream()
				.sorted(Comparator.comparingInt((it) -> reader.sides().indexOf(it.side("side"))))
				.forEach((it) -> judged.add(of(it)));
			if (both.size() > 1) {
				Row any = both.get(0);
				int lower = both.stream().mapToInt((it) -> it.count("value")).min().orElseThrow();
				judged.add(new Judged(any.string("code"), any.spoken("title", "code"), null, signed(lower), null,
						any.is("interim"), null, null, 0));
			}
		}
		return judged;
	}

	private static Judged of(Row row) {
		return new Judged(row.string("code"), row.spoken("title", "code"), row.side("side"), signed(row.count("value")),
				row.spoken("reason"), row.is("interim"), row.constant(Visibility.class, "visibility"),
				row.rows("evidence").stream().map(ReportEntry.Evidence::of).findFirst().orElse(null),
				row.version("version"));
	}

	private static String signed(int value) {
		return (value > 0) ? "+" + value : String.valueOf(value).replace('-', '−');
	}

}
