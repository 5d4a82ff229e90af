package org.yaksoku.history.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaksoku.history.FieldChange;
import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.RecordEvent;
import org.yaksoku.shared.CommaTable;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes a history as a table, a row for each field, in the words of its page.
 */
@Component
public class HistoryFiles {

	private static final List<String> COLUMNS = List.of("at", "side", "who", "what", "of", "field", "language", "was",
			"now", "reason");

	private final MessageSource messages;

	private final Clock clock;

	HistoryFiles(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The answer to whoever wants to take a history away.
	 * @param room whose messages name the parts and fields
	 * @param name of the record, for the file
	 */
	public ResponseEntity<byte[]> answer(HistoryPage page, String room, String name, Language reader) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(COLUMNS.stream().map((it) -> say("shared.history.column." + it, reader)).toList());
		page.events().forEach((it) -> rows.addAll(rows(it, room, reader)));
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(name + "-history-" + LocalDate.now(this.clock) + ".csv")
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, CommaTable.MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(CommaTable.of(rows));
	}

	private List<List<String>> rows(RecordEvent event, String room, Language reader) {
		List<String> head = List.of(event.time(),
				(event.side() != null) ? say("shared.side." + event.side(), reader) : "", event.who(),
				say(room + ".event." + event.what() + "." + event.operation(), reader),
				Objects.requireNonNullElse(event.of(), ""));
		List<List<String>> fields = event.fields().isEmpty() ? List.of(List.of("", "", "", ""))
				: event.fields().stream().map((it) -> field(it, room, reader)).toList();
		String reason = Objects.requireNonNullElse(event.reason(), "");
		return fields.stream()
			.map((it) -> Stream.of(head, it, List.of(reason)).flatMap(List::stream).toList())
			.toList();
	}

	private List<String> field(FieldChange field, String room, Language reader) {
		return List.of(find(room + ".field." + field.name(), field.name(), reader),
				(field.language() != null) ? field.language().code() : "", words(field, "removed", room, reader),
				words(field, "added", room, reader));
	}

	/** A text before or after the change, whole. */
	private String words(FieldChange field, String kind, String room, Language reader) {
		return field.pieces()
			.stream()
			.filter((it) -> it.kind().equals(kind) || it.kind().equals("same"))
			.map((it) -> find(room + "." + field.name() + "." + it.text(),
					field.written() ? it.text() : find("shared.history.value." + it.text(), it.text(), reader), reader))
			.collect(Collectors.joining());
	}

	private String say(String code, Language reader) {
		return this.messages.getMessage(code, null, reader.locale());
	}

	private String find(String code, String otherwise, Language reader) {
		String said = this.messages.getMessage(code, null, otherwise, reader.locale());
		return (said != null) ? said : otherwise;
	}

}
