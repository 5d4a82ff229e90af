package org.yaksoku.progress.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.SpokenDate;

/**
 * What figures can be narrowed to and compared with.
 *
 * @param today the last day for which there are figures
 * @param topics themes of the first level
 * @param parts the theme, statement and organisation figures are narrowed to
 * @param example whether the series, statement or organisation asked for is invented
 * @param baselines meetings that were over by then, the latest first
 * @param upcoming the next meeting, null where none is announced; of a day that is over
 * the one that came next, whatever it was called then
 * @param stamp names the state of everything public when this was read
 * @param past the same of days that are over
 * @param invented whether invented actions are counted, as there are no others
 * @param ofSeries whether one series alone is looked at
 * @param narrow whether a series, a theme or an organisation decides which meetings are
 * offered
 */
public record Offer(AsOf asOf, LocalDate today, List<Choice> series, List<Choice> topics, List<Part> parts,
		boolean example, List<Baseline> baselines, @Nullable Upcoming upcoming, String stamp, String past,
		boolean invented, boolean ofSeries, boolean narrow) {

	/**
	 * What a page that asks for no choices reads along, to know whether figures were
	 * counted already.
	 */
	public static final String STAMP = """
			(select seq from shared.pub_stamp) as seq, (select seq from progress.pub_past) as past,
			  (select max(e.public_from) from shared.pub_embargo e where e.public_from <= :now
			    and e.public_from > cast(:now as timestamptz) - interval '2 days') as passed""";

	static Offer of(AsOf asOf, LocalDate today, Scope scope, Row row) {
		return new Offer(asOf, today, row.rows("series").stream().map(Choice::of).toList(),
				row.rows("topics").stream().map(Choice::of).toList(), row.rows("parts").stream().map(Part::of).toList(),
				row.is("example"), row.rows("baselines").stream().map(Baseline::of).toList(),
				row.rows("upcoming").stream().map(Upcoming::of).findFirst().orElse(null), stamp(row, today),
				past(row, today), row.is("invented"), scope.series() != null,
				scope.series() != null || scope.topic() != null || scope.organisation() != null);
	}

	/** Of now, without choices. */
	static Offer ofNow(AsOf now, Row row) {
		return new Offer(now, now.day(), List.of(), List.of(), List.of(), false, List.of(), null, stamp(row, now.day()),
				past(row, now.day()), false, false, false);
	}

	// a text that becomes public puts actions under its themes on every day
	private static String past(Row row, LocalDate today) {
		return row.find("past") + "|" + row.find("passed") + "|" + today;
	}

	/** The same of another moment of the same day. */
	Offer asOf(AsOf moment) {
		return new Offer(moment, this.today, this.series, this.topics, this.parts, this.example, this.baselines,
				this.upcoming, this.stamp, this.past, this.invented, this.ofSeries, this.narrow);
	}

	static String stamp(Row row, LocalDate today) {
		return row.find("seq") + "|" + row.find("passed") + "|" + today;
	}

	/**
	 * What an address asks to be compared with.
	 * @param since a day like 2026-06-30 or the code of a meeting; null or empty for the
	 * last meeting, if there was one
	 * @throws IllegalArgumentException for what is no day, or a later one
	 * @throws NotFound for a meeting that is not offered. Where figures are narrowed it
	 * is the last meeting instead: whoever changes the series or the theme had chosen
	 * among the meetings of another
	 */
	public Compared compare(@Nullable String since, Clock clock) {
		if (since == null || since.isBlank()) {
			return last();
		}
		if (!since.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
			return this.baselines.stream()
				.filter((it) -> it.code().equals(since))
				.findFirst()
				.map(Compared::with)
				.or(() -> Optional.ofNullable(this.narrow ? last() : null))
				.orElseThrow(() -> new NotFound(since));
		}
		AsOf before = AsOf.parse(since, clock);
		if (before.day().isAfter(this.asOf.day())) {
			throw new IllegalArgumentException(since + " is later");
		}
		// now is later than it was when the figures were asked for
		return new Compared(before.day().equals(this.asOf.day()) ? this.asOf : before, null);
	}

	/**
	 * The times from one meeting of the series to the next, the latest first; none where
	 * several series are looked at, whose meetings do not follow each other.
	 */
	public List<Between> between() {
		return this.ofSeries ? IntStream.range(1, this.baselines.size())
			.mapToObj((it) -> new Between(this.baselines.get(it), this.baselines.get(it - 1)))
			.filter((it) -> it.from().asOf().day().isBefore(it.to().asOf().day()))
			.toList() : List.of();
	}

	/** The meeting before; on the day of a meeting the one before that. */
	private Compared last() {
		return this.baselines.stream()
			.filter((it) -> it.asOf().day().isBefore(this.asOf.day()))
			.findFirst()
			.map(Compared::with)
			.orElse(Compared.NOTHING);
	}

	/**
	 * What distinguishes a moment from all others: itself, or its day where that has not
	 * ended, because now is another moment whenever it is asked for.
	 */
	Object nameOf(AsOf moment) {
		boolean running = moment.day().equals(this.today)
				&& this.baselines.stream().noneMatch((it) -> it.at().equals(moment.at()));
		return running ? moment.day() : moment.at();
	}

	/**
	 * The series asked for, the first where none is; null where there is none at all.
	 * @throws NotFound for one that is not offered
	 */
	public @Nullable String seriesOrFirst(@Nullable String slug) {
		if (slug != null && series(slug) == null) {
			throw new NotFound(slug);
		}
		return (slug != null || this.series.isEmpty()) ? slug : this.series.get(0).slug();
	}

	/** What a series is called, null for an unknown one. */
	public @Nullable Spoken series(@Nullable String slug) {
		return name(this.series, slug);
	}

	/** What a theme is called, null for an unknown one. */
	public @Nullable Spoken topic(@Nullable String slug) {
		return name(this.topics, slug);
	}

	private static @Nullable Spoken name(List<Choice> choices, @Nullable String slug) {
		return choices.stream().filter((it) -> it.slug().equals(slug)).map(Choice::name).findFirst().orElse(null);
	}

	/**
	 * A meeting to come.
	 *
	 * @param until the last day it can mean, null where that is not known
	 */
	public record Upcoming(String code, Spoken title, @Nullable SpokenDate date, @Nullable Spoken place,
			@Nullable LocalDate until) {

		static Upcoming of(Row row) {
			return new Upcoming(row.string("code"), row.spoken("title", "code"), row.date("held"), row.spoken("place"),
					row.day("held_latest"));
		}

	}

	/** From one meeting to the next. */
	public record Between(Baseline from, Baseline to) {

	}

	/**
	 * Something figures can be narrowed to.
	 */
	public record Choice(String slug, Spoken name) {

		static Choice of(Row row) {
			return new Choice(row.string("slug"), row.spoken("name", "slug"));
		}

	}

	/**
	 * What figures are narrowed to.
	 */
	public record Part(Division division, String slug, Spoken name) {

		static Part of(Row row) {
			return new Part(row.constant(Division.class, "division"), row.string("slug"), row.spoken("name", "slug"));
		}

	}

	/**
	 * A moment to compare with.
	 *
	 * @param before null for none
	 * @param baseline the meeting it was, null where it is a plain day
	 */
	public record Compared(@Nullable AsOf before, @Nullable Baseline baseline) {

		/** The moment, or a year before the one given where there is none. */
		public AsOf orYearBefore(AsOf asOf) {
			return (this.before != null) ? this.before : asOf.yearBefore();
		}

		static final Compared NOTHING = new Compared(null, null);

		static Compared with(Baseline baseline) {
			return new Compared(baseline.asOf(), baseline);
		}

	}

}
