package org.yaksoku.site.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.render.SheetFile;
import org.yaksoku.progress.figures.ChangeKind;
import org.yaksoku.progress.figures.Changed;
import org.yaksoku.progress.figures.Editions;
import org.yaksoku.progress.figures.Figure;
import org.yaksoku.progress.figures.Line;
import org.yaksoku.progress.figures.Lines;
import org.yaksoku.shared.CommaTable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;
import org.yaksoku.site.EditionsData;
import org.yaksoku.site.ProgressData;
import org.yaksoku.site.SeriesData;
import org.yaksoku.site.TopicData;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Figures as tables, the names of the columns first, and those as files.
 */
@Component
class FigureTables {

	private final MessageSource messages;

	FigureTables(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A row for each theme and one for all; the last column says where it is invented.
	 */
	List<List<@Nullable Object>> of(ProgressData data, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		List<@Nullable Object> names = new ArrayList<>(
				List.of(say("progress.as-of", language), say("site.topic", language)));
		Arrays.stream(Figure.values()).forEach((it) -> names.add(say("progress.figure." + it, language)));
		names.add(mark(true, language));
		rows.add(names);
		data.topics()
			.forEach((it) -> rows
				.add(row(data, (it.name() != null) ? it.name().text() : say("progress.topic.none", language),
						it.figures(), language)));
		rows.add(row(data, say("progress.total", language), data.total(), language));
		return rows;
	}

	/**
	 * A row for each action behind a number; the last column says where it is invented.
	 */
	List<List<@Nullable Object>> of(Lines lines, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(names(language, "progress.as-of", "progress.column.code", "progress.column.title",
				"progress.column.clause", "progress.side.label", "progress.column.progress", "progress.due",
				"progress.column.due-said", "progress.column.confirmation", "progress.awaits", "progress.changes.said",
				"shared.example.title"));
		for (Line line : lines.rows()) {
			rows.add(Arrays.asList(lines.asOf().day(), line.code(), (line.title() != null) ? line.title().text() : null,
					clause(line), sides(line.owing(), language), progress(line, language), line.dueDay(), about(line),
					confirmation(line, language), line.awaited().isEmpty() ? null : sides(line.awaited(), language),
					(line.saidOn() != null) ? line.saidOn().datetime() : null, mark(line.example(), language)));
		}
		return rows;
	}

	/**
	 * A row for each change, below them the texts that were corrected; the last column
	 * says where it is invented.
	 */
	List<List<@Nullable Object>> of(Changed changed, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(names(language, "progress.column.change", "progress.column.code", "progress.column.title",
				"progress.column.clause", "progress.side.label", "progress.column.before", "progress.column.progress",
				"progress.column.due-before", "progress.due", "progress.column.due-said",
				"progress.column.confirmation", "progress.changes.said", "progress.changes.answered",
				"shared.example.title"));
		changed.groups().forEach((kind, group) -> group.moves().forEach((it) -> rows.add(row(kind, it, language))));
		changed.texts()
			.forEach((it) -> rows.add(Arrays.asList(say("progress.change.TEXT", language), it.statement(),
					(it.title() != null) ? it.title().text() : null, null, null, null, null, null, null, null, null,
					(it.on() != null) ? it.on().datetime() : null, null, mark(it.example(), language))));
		return rows;
	}

	private List<@Nullable Object> row(ChangeKind kind, Changed.Move move, Language language) {
		Line line = move.line();
		return Arrays.asList(say("progress.change." + kind, language), line.code(),
				(line.title() != null) ? line.title().text() : null, clause(line), sides(line.owing(), language),
				(move.was() == null) ? null
						: say(move.reportedBefore() ? "site.progress." + move.was() : "site.confirmation.NONE",
								language),
				progress(line, language), (move.dueBefore() != null) ? move.dueBefore().text() : null, line.dueDay(),
				about(line), confirmation(line, language), (line.saidOn() != null) ? line.saidOn().datetime() : null,
				(line.answeredOn() != null) ? line.answeredOn().datetime() : null, mark(line.example(), language));
	}

	/**
	 * A row for each statement of a series, and one for each edition without any; the
	 * last column says where it is invented.
	 */
	List<List<@Nullable Object>> of(SeriesData data, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(names(language, "progress.as-of", "site.series.edition", "site.series.code", "site.status",
				"site.date", "site.place", "site.host", "site.series.statement-code", "site.series.statement",
				"progress.figure.COMPLETED", "progress.figure.ACTIONS", "shared.example.title"));
		for (SeriesData.Edition edition : data.editions()) {
			List<@Nullable Object> held = Arrays.asList(data.asOf(), edition.edition(), edition.meeting(),
					say("site.meeting-status." + edition.status(), language),
					(edition.date() != null) ? edition.date() : edition.said(),
					(edition.place() != null) ? edition.place().text() : null,
					(edition.host() != null) ? say("shared.side." + edition.host(), language) : null);
			if (edition.statements().isEmpty()) {
				rows.add(joined(held, null, null, null, null, mark(data.example(), language)));
			}
			edition.statements()
				.forEach((it) -> rows.add(joined(held, it.code(), it.title().text(), it.completed(), it.actions(),
						mark(data.example(), language))));
		}
		return rows;
	}

	/**
	 * A row for each clause on a topic, below them one for all actions, each of which
	 * counts once there; the last column says where it is invented.
	 */
	List<List<@Nullable Object>> of(TopicData data, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(names(language, "progress.as-of", "site.series.statement-code", "site.series.statement", "site.date",
				"progress.column.clause", "site.kind", "site.clause.words", "progress.column.progress", "progress.due",
				"progress.column.confirmation", "site.clause.response", "progress.figure.ACTIONS",
				"progress.figure.COMPLETED", "shared.example.title"));
		data.clauses()
			.forEach((it) -> rows.add(Arrays.asList(data.asOf(), it.statement(), it.title().text(), it.date(),
					it.clause(), say("site.kind." + it.kind(), language), (it.text() != null) ? it.text().text() : null,
					progress(it, language), it.due(),
					it.isReported() ? named("site.confirmation.", it.confirmation(), language) : null,
					named("site.response.", it.response(), language), it.actions(), it.completed(),
					mark(it.example(), language))));
		rows.add(Arrays.asList(data.asOf(), null, say("progress.total", language), null, null, null, null, null, null,
				null, null, data.get(Figure.ACTIONS), data.get(Figure.COMPLETED), mark(data.example(), language)));
		return rows;
	}

	/** What is ongoing is active or not; everything else is as far as it is. */
	private @Nullable String progress(TopicData.Clause clause, Language language) {
		if (!clause.isReported()) {
			return named("site.confirmation.", clause.confirmation(), language);
		}
		return (clause.activity() != null) ? say("site.activity." + clause.activity(), language)
				: named("site.progress.", clause.progress(), language);
	}

	private @Nullable String named(String key, @Nullable String constant, Language language) {
		return (constant != null) ? say(key + constant, language) : null;
	}

	/**
	 * A row for each theme in each edition of a series: how many clauses speak of it, and
	 * how many of them were taken over in which way; the last column says where it is
	 * invented.
	 */
	List<List<@Nullable Object>> of(EditionsData data, Language language) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		List<@Nullable Object> names = names(language, "progress.as-of", "site.topic", "site.series.edition",
				"site.series.statement-code", "site.series.statement", "progress.column.clauses");
		Editions.TIES.forEach((it) -> names.add(say("site.lineage." + it, language)));
		names.add(mark(true, language));
		rows.add(names);
		data.topics().forEach((theme) -> theme.cells().forEach((cell) -> {
			EditionsData.Edition edition = data.edition(cell);
			List<@Nullable Object> row = new ArrayList<>(Arrays.asList(data.asOf(),
					(theme.name() != null) ? theme.name().text() : say("progress.topic.none", language),
					edition.edition(), edition.statement(), edition.title().text(), cell.clauses().size()));
			Editions.TIES.forEach((it) -> row.add(cell.ties().getOrDefault(it, 0L)));
			row.add(mark(edition.example(), language));
			rows.add(row);
		}));
		return rows;
	}

	/** Of what one file does not hold the last row says where it goes on. */
	List<List<@Nullable Object>> endingWith(@Nullable String next, List<List<@Nullable Object>> rows,
			Language language) {
		if (next != null) {
			rows.add(List.of(say("progress.rows.follow", language) + " " + next));
		}
		return rows;
	}

	/** The same for programs. */
	static HttpHeaders following(@Nullable String next) {
		HttpHeaders headers = new HttpHeaders();
		if (next != null) {
			headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		return headers;
	}

	private static List<@Nullable Object> joined(List<@Nullable Object> first, @Nullable Object... last) {
		List<@Nullable Object> row = new ArrayList<>(first);
		row.addAll(Arrays.asList(last));
		return row;
	}

	ResponseEntity<byte[]> csv(String name, List<List<@Nullable Object>> rows, HttpHeaders more) {
		return file(name + ".csv", CommaTable.MEDIA_TYPE, CommaTable.of(rows), more);
	}

	ResponseEntity<byte[]> xlsx(String name, List<List<@Nullable Object>> rows, HttpHeaders more) {
		return file(name + ".xlsx", SheetFile.TYPE, SheetFile.of(name, rows), more);
	}

	String say(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	private List<@Nullable Object> names(Language language, String... keys) {
		return new ArrayList<>(Arrays.stream(keys).map((it) -> say(it, language).replaceAll("[:：]$", "")).toList());
	}

	private static @Nullable String clause(Line line) {
		return (line.statement() != null) ? line.statement() + " §" + line.clause() : null;
	}

	private String progress(Line line, Language language) {
		return say(line.isReported() ? "site.progress." + line.progress() : "site.confirmation.NONE", language);
	}

	private @Nullable String confirmation(Line line, Language language) {
		return line.isReported() ? say("site.confirmation." + line.confirmation(), language) : null;
	}

	/** A date that is less precise than its last day, in words. */
	private static @Nullable String about(Line line) {
		return (line.isDueAbout() && line.due() != null) ? line.due().text() : null;
	}

	private String sides(List<Side> sides, Language language) {
		return sides.stream().map((it) -> say("shared.side." + it, language)).collect(Collectors.joining(", "));
	}

	private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes, HttpHeaders more) {
		return ResponseEntity.ok()
			.headers(more)
			.header(HttpHeaders.CONTENT_TYPE, type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

	/** What stands in the last column of whatever was invented. */
	private @Nullable String mark(boolean example, Language language) {
		return example ? say("shared.example.title", language) : null;
	}

	private List<@Nullable Object> row(ProgressData data, String name, Map<String, Integer> numbers,
			Language language) {
		List<@Nullable Object> row = new ArrayList<>(List.of(data.asOf(), name));
		row.addAll(numbers.values());
		row.add(mark(data.example(), language));
		return row;
	}

}
