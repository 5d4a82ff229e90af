package org.yaksoku.progress.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;

import org.springframework.web.bind.annotation.BindParam;

/**
 * What an address may say of figures: their day, what they are compared with, and whose
 * they are. An empty field is as good as none.
 */
@NullUnmarked
public record Asked(@BindParam("as-of") @KnownDay String asOf, @Pattern(regexp = DAY + "|" + SLUG) String since,
		@BindParam("since-day") @KnownDay String sinceDay, @Pattern(regexp = "|" + SLUG) String series,
		@Pattern(regexp = "|" + SLUG) String statement, @Pattern(regexp = "|" + SLUG) String topic,
		@Pattern(regexp = "|" + SLUG) String organisation, @Pattern(regexp = "|kr|jp") String side,
		@Pattern(regexp = "|kr|jp") String answers, String until, @Pattern(regexp = "|" + QUARTER) String due,
		@Pattern(regexp = "|" + LINE) String after) {

	/** The fields in which a day is typed. */
	public static final Set<String> DAYS = Set.of("asOf", "sinceDay");

	private static final String DAY = "|[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

	private static final String SLUG = "[a-z0-9-]{1,80}";

	private static final String QUARTER = "[12][0-9]{3}-q[1-4]";

	private static final String LINE = "[0-9]{4}-[0-9]{2}-[0-9]{2}~[0-9a-f-]{36}";

	/**
	 * A day to compare with has a field of its own, beside the choice of a meeting; where
	 * it is filled in it counts. In addresses we write it is what is compared with. The
	 * day of the figures may be called the end of a time.
	 */
	public Asked {
		if (none(until) != null) {
			asOf = until;
		}
		if (none(sinceDay) != null && sinceDay.matches(DAY)) {
			since = sinceDay;
		}
		else if (none(since) != null && since.matches(DAY)) {
			sinceDay = since;
		}
		// two days are a time, whichever is named first
		if (isDay(sinceDay) && isDay(asOf) && sinceDay.equals(since) && since.compareTo(asOf) > 0) {
			since = asOf;
			asOf = sinceDay;
			sinceDay = since;
		}
		until = null;
	}

	private static boolean isDay(String text) {
		try {
			return none(text) != null && text.matches(DAY) && AsOf.day(text) != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Whose figures. */
	public Scope toScope() {
		return new Scope(none(this.series), none(this.statement), none(this.topic), none(this.organisation),
				side(this.side), side(this.answers), quarter());
	}

	/** In which three months it is due, null for any. */
	public @Nullable Quarter quarter() {
		return (none(this.due) != null) ? Quarter.parse(this.due) : null;
	}

	/** The day of the figures. */
	public @Nullable String day() {
		return none(this.asOf);
	}

	private static @Nullable Side side(@Nullable String value) {
		return (none(value) != null) ? Side.valueOf(value.toUpperCase(Locale.ROOT)) : null;
	}

	/** A field, null where it is empty. */
	public static @Nullable String none(@Nullable String value) {
		return (value == null || value.isEmpty()) ? null : value;
	}

	/** The same figures under another address: what follows its question mark. */
	public String query() {
		return query(this.topic, this.side, this.answers, this.since, null);
	}

	/** The same with days as they were typed, also where they make no sense. */
	public String again() {
		List<String> parts = new ArrayList<>();
		add(parts, "since-day", this.sinceDay);
		String day = String.join("&", parts);
		return (day.isEmpty() || query().isEmpty()) ? query() + day : query() + "&" + day;
	}

	/**
	 * The same without what they are compared with: what follows the question mark of a
	 * single number.
	 */
	public String number() {
		return query(this.topic, this.side, this.answers, null, this.due);
	}

	/**
	 * The dashboard from which the rows of a theme or a side were reached: what follows
	 * its question mark.
	 */
	public String board() {
		return query(null, null, null, this.since, null);
	}

	/**
	 * Everything, on the same day, of the same series and compared with the same: what
	 * follows the question mark of a dashboard.
	 */
	public String whole() {
		List<String> parts = new ArrayList<>();
		add(parts, "as-of", day());
		add(parts, "since", this.since);
		add(parts, "series", this.series);
		return String.join("&", parts);
	}

	/** The editions of a series on the same day: what follows the question mark. */
	public String editions(String series) {
		List<String> parts = new ArrayList<>();
		add(parts, "as-of", day());
		add(parts, "series", series);
		return String.join("&", parts);
	}

	/** What changed from one meeting to the next: what follows the question mark. */
	public String between(Offer.Between meetings) {
		return new Asked(meetings.to().asOf().day().toString(), meetings.from().code(), null, this.series,
				this.statement, this.topic, this.organisation, this.side, this.answers, null, null, null)
			.query();
	}

	/** The cell of a theme and an edition: what follows the question mark. */
	public String cell(String series, String topic, String statement) {
		List<String> parts = new ArrayList<>();
		add(parts, "as-of", day());
		add(parts, "series", series);
		add(parts, "topic", topic);
		add(parts, "statement", statement);
		return String.join("&", parts);
	}

	/** All figures of a series, or of everything where it is null. */
	public static Asked of(@Nullable String series) {
		return new Asked(null, null, null, series, null, null, null, null, null, null, null, null);
	}

	/**
	 * By what these figures are narrowed, null where they are not: an address names one
	 * of them at most wherever we write it.
	 */
	public @Nullable Division division() {
		if (none(this.statement) != null) {
			return Division.STATEMENT;
		}
		if (none(this.organisation) != null) {
			return Division.ORGANISATION;
		}
		boolean about = none(this.topic) != null && !Scope.NO_TOPIC.equals(this.topic);
		return about ? Division.TOPIC : null;
	}

	/** What these figures are narrowed to, where {@link #division} says by what. */
	public @Nullable String part() {
		Division division = division();
		return (division == null) ? null : switch (division) {
			case STATEMENT -> this.statement;
			case ORGANISATION -> this.organisation;
			case TOPIC -> this.topic;
		};
	}

	/** The same of now, compared with nothing. */
	public Asked now() {
		return new Asked(null, null, null, this.series, this.statement, this.topic, this.organisation, this.side,
				this.answers, null, this.due, null);
	}

	/** The same figures of one theme, statement or organisation alone. */
	public Asked of(Division division, String slug) {
		return new Asked(this.asOf, this.since, null, this.series, (division == Division.STATEMENT) ? slug : null,
				(division == Division.TOPIC) ? slug : null, (division == Division.ORGANISATION) ? slug : null, null,
				null, this.until, null, null);
	}

	/** Where the rows behind the number of a part stand. */
	public String rowsIn(Figure figure, Division division, String slug) {
		return new Asked(this.asOf, this.since, null, this.series,
				(division == Division.STATEMENT) ? slug : this.statement,
				(division == Division.TOPIC) ? slug : this.topic,
				(division == Division.ORGANISATION) ? slug : this.organisation, this.side, this.answers, this.until,
				this.due, null)
			.rows(figure);
	}

	/** Where the rows behind a number stand. */
	public String rows(Figure figure) {
		return rows(figure, this.topic, this.side, this.answers);
	}

	/** Where the actions of a kind of change stand. */
	public String moves(ChangeKind kind) {
		return "/progress/changes/" + kind.slug() + (query().isEmpty() ? "" : "?" + query());
	}

	/** Where the actions stand that are due by a day. */
	public String dueBy(LocalDate until) {
		return "/progress/due/" + until + (number().isEmpty() ? "" : "?" + number());
	}

	/** Where the actions about a theme stand that are due in three months. */
	public String rowsDue(Figure figure, String topic, Quarter quarter) {
		return rows(figure, topic, this.side, this.answers, quarter.slug());
	}

	/** Where the rows behind the number of a theme stand. */
	public String rowsAbout(Figure figure, String topic) {
		return rows(figure, topic, this.side, this.answers);
	}

	/**
	 * Where the rows behind the number of a side stand: what it owes, and of what is
	 * awaited what it has to answer.
	 */
	public String rowsOf(Figure figure, Side side) {
		String one = side.name().toLowerCase(Locale.ROOT);
		return (figure == Figure.AWAITING) ? rows(figure, this.topic, this.side, one)
				: rows(figure, this.topic, one, this.answers);
	}

	/** Where the reports stand that a side answered. */
	public String answeredBy(Side side) {
		return "/progress/answers/" + side.name().toLowerCase(Locale.ROOT) + (number().isEmpty() ? "" : "?" + number());
	}

	private String rows(Figure figure, String topic, String side, String answers) {
		return rows(figure, topic, side, answers, this.due);
	}

	private String rows(Figure figure, String topic, String side, String answers, String due) {
		String query = query(topic, side, answers, null, due);
		return "/progress/" + figure.slug() + (query.isEmpty() ? "" : "?" + query);
	}

	// in which quarter something is due narrows rows, but no dashboard
	private String query(String topic, String side, String answers, String since, String due) {
		List<String> parts = new ArrayList<>();
		add(parts, "as-of", day());
		add(parts, "since", since);
		add(parts, "series", this.series);
		add(parts, "statement", this.statement);
		add(parts, "topic", topic);
		add(parts, "organisation", this.organisation);
		add(parts, "side", side);
		add(parts, "answers", answers);
		add(parts, "due", due);
		return String.join("&", parts);
	}

	private static void add(List<String> parts, String name, String value) {
		if (none(value) != null) {
			parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
		}
	}

}
