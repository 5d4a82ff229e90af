package org.yaksoku.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.AsOf;
import org.yaksoku.progress.figures.Baseline;
import org.yaksoku.progress.figures.Board;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Feed;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Figures;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.progress.figures.Moves;
import org.yaksoku.progress.figures.Offer;
import org.yaksoku.progress.figures.Offer.Compared;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.site.StepChart.Held;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * How far everything is, for anybody: the figures over the connection that reads
 * published views only.
 */
@Service
public class PublicProgress {

	private final Figures figures;

	private final Clock clock;

	PublicProgress(@Qualifier("publicFigures") Figures figures, Clock clock) {
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * The dashboard.
	 * @param asOf a day, null or empty for now
	 * @param since a day or the code of a meeting to compare with; null or empty for the
	 * last meeting before, none where there was none
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws org.yaksoku.shared.NotFound for a meeting that is not among those to
	 * compare with
	 */
	public ProgressPage show(Scope scope, @Nullable String asOf, @Nullable String since, Language language) {
		AsOf moment = AsOf.parse(asOf, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		Compared compared = offer.compare(since, this.clock);
		AsOf before = compared.before();
		Board board = this.figures.board(scope, offer, before, language);
		return new ProgressPage(board, moment.said(language), compared.baseline(),
				(before != null) ? before.said(language) : null, offer, StepChart.of(board.completed(), held(offer)));
	}

	/** The meetings of one series by their editions, of several by their codes. */
	private static List<Held> held(Offer offer) {
		return offer.baselines()
			.stream()
			.flatMap((it) -> Stream
				.ofNullable(Held.of(it.code(), offer.ofSeries() ? it.edition() : null, it.first(), it.last())))
			.toList();
	}

	/**
	 * The figures alone, compared with nothing.
	 * @param asOf a day, null or empty for now
	 * @throws IllegalArgumentException where it makes no sense
	 */
	public Board board(Scope scope, @Nullable String asOf, Language language) {
		Offer offer = this.figures.offer(scope, AsOf.parse(asOf, this.clock), language);
		return this.figures.board(scope, offer, null, language);
	}

	/**
	 * The figures of the dashboard as data.
	 * @throws IllegalArgumentException where a day makes no sense
	 * @throws NotFound for a meeting that is not among those to compare with
	 */
	public ProgressData data(Scope scope, @Nullable String asOf, @Nullable String since, Language language) {
		return ProgressData.of(show(scope, asOf, since, language).board());
	}

	/**
	 * What changed between two days.
	 * @param until a day, null or empty for now
	 * @param since a day or the code of a meeting; null or empty for the last meeting
	 * before, or for a year before where there was none
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws org.yaksoku.shared.NotFound for a meeting that is not among those to
	 * compare with
	 */
	public ChangesPage changes(Scope scope, @Nullable String until, @Nullable String since, Language language) {
		AsOf moment = AsOf.parse(until, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		Compared compared = offer.compare(since, this.clock);
		AsOf before = compared.orYearBefore(moment);
		return new ChangesPage(this.figures.changes(scope, before, offer, language), before.said(language),
				moment.said(language), compared.baseline(), offer);
	}

	/**
	 * The same for a file, every action of each kind up to {@link Figures#FILE}.
	 * @param until, since see {@link #changes}
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws NotFound where the scope or a meeting is unknown
	 */
	public Changed allChanges(Scope scope, @Nullable String until, @Nullable String since, Language language) {
		AsOf moment = AsOf.parse(until, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		return this.figures.allChanges(scope, offer.compare(since, this.clock).orYearBefore(moment), offer, language);
	}

	/**
	 * The rows behind a number.
	 * @param asOf a day, null or empty for now
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws NotFound where the scope names something unknown
	 */
	public RowsPage rows(Figure figure, Scope scope, @Nullable String asOf, @Nullable String after, Language language) {
		AsOf moment = AsOf.parse(asOf, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		return new RowsPage(this.figures.lines(figure, scope, offer, after, language), moment.said(language), offer);
	}

	/**
	 * The actions of one kind of change between two days, a page of them.
	 * @param until, since see {@link #changes}
	 * @param page from 1
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws NotFound for something unknown, and for a page beyond the last
	 */
	public Moves moves(ChangeKind kind, Scope scope, @Nullable String until, @Nullable String since, int page,
			Language language) {
		AsOf moment = AsOf.parse(until, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		AsOf before = offer.compare(since, this.clock).orYearBefore(moment);
		return this.figures.moves(kind, scope, before, offer, page, language);
	}

	/**
	 * What is due by a day, a page of it.
	 * @param asOf a day, null or empty for now
	 * @param after where the page before ended, null for the first
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws NotFound where the scope names something unknown
	 */
	public RowsPage dueBy(LocalDate until, Scope scope, @Nullable String asOf, @Nullable String after,
			Language language) {
		AsOf moment = AsOf.parse(asOf, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		return new RowsPage(this.figures.dueBy(until, scope, offer, after, language), moment.said(language), offer);
	}

	/**
	 * What the editions of a series say on each theme; of the first series where none is
	 * asked for.
	 * @param asOf a day, null or empty for now
	 * @throws IllegalArgumentException where the day makes no sense
	 * @throws NotFound for an unknown series
	 */
	public EditionsPage editions(Scope scope, @Nullable String asOf, Language language) {
		AsOf moment = AsOf.parse(asOf, this.clock);
		Offer offer = this.figures.offer(scope, moment, language);
		String series = offer.seriesOrFirst(scope.series());
		return new EditionsPage(moment.said(language), offer,
				(series != null) ? this.figures.editions(series, scope, offer, language) : null);
	}

	/**
	 * The same as data.
	 * @param asOf a day, null or empty for now
	 * @throws IllegalArgumentException where the day makes no sense
	 * @throws NotFound for an unknown series, and where there is none yet
	 */
	public EditionsData editionsData(Scope scope, @Nullable String asOf, Language language) {
		Offer offer = this.figures.offer(scope, AsOf.parse(asOf, this.clock), language);
		String series = offer.seriesOrFirst(scope.series());
		if (series == null) {
			throw new NotFound("a series");
		}
		// which cell a page looks at makes no other grid
		return EditionsData.of(this.figures.editions(series, Scope.ALL, offer, language));
	}

	/**
	 * The rows behind a number for a file, no more than {@link Figures#FILE}.
	 * @param asOf a day, null or empty for now
	 * @param after where the file before ended, null for the first
	 * @throws IllegalArgumentException where one of them makes no sense
	 * @throws NotFound where the scope names something unknown
	 */
	public Lines all(Figure figure, Scope scope, @Nullable String asOf, @Nullable String after, Language language) {
		Offer offer = this.figures.offer(scope, AsOf.parse(asOf, this.clock), language);
		return this.figures.all(figure, scope, offer, after, language);
	}

	/**
	 * What happened last, the latest first.
	 * @throws NotFound where the scope names something unknown
	 */
	public Feed feed(Scope scope, Language language) {
		return this.figures.feed(scope, this.figures.offer(scope, AsOf.now(this.clock), language), language);
	}

}
