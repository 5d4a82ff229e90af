package org.yaksoku.topic.desk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.yaksoku.history.HistoryPage;
import org.yaksoku.history.HistoryQuery;
import org.yaksoku.history.RecordHistory;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads themes for those who keep them.
 */
@Service
@Transactional(readOnly = true)
public class TopicDesk {

	private static final String ALL = """
			select t.* from topic.topic t where t.merged_into_id is null order by t.position, t.slug
			""";

	private static final String WORDS = """
			select t.*, (select json_agg(json_build_object('word', y.word)) from topic.topic_synonym y
			  where y.topic_id = t.id) as synonyms
			from topic.topic t where t.merged_into_id is null order by t.position, t.slug
			""";

	private static final String SHEET = """
			select t.*, (select count(*) from topic.topic k where k.parent_id = t.id and k.merged_into_id is null) as parts,
			  (select json_agg(json_build_object('language', y.language, 'word', y.word) order by y.language, y.word)
			    from topic.topic_synonym y where y.topic_id = t.id) as synonyms
			from topic.topic s join topic.topic t on t.id = coalesce(s.merged_into_id, s.id)
			where s.slug = :slug
			""";

	private final DeskReader desk;

	private final RecordHistory history;

	private final CurrentUser currentUser;

	TopicDesk(DeskReader desk, RecordHistory history, CurrentUser currentUser) {
		this.desk = desk;
		this.history = history;
		this.currentUser = currentUser;
	}

	/**
	 * All themes in their order, the second level below the first. What was merged is not
	 * among them.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<TopicEntry> all(Language reader) {
		this.currentUser.reader();
		List<Row> rows = this.desk.list(reader, ALL, Map.of());
		return rows.stream()
			.filter((it) -> it.find("parent_id") == null)
			.map((topic) -> entry(topic,
					rows.stream()
						.filter((it) -> topic.string("id").equals(it.find("parent_id")))
						.map((it) -> entry(it, List.of()))
						.toList()))
			.toList();
	}

	/**
	 * Themes of both levels that go by one of these words, by their name in any language
	 * or by a synonym, longer or shorter.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<TopicEntry> called(List<String> words, Language reader) {
		this.currentUser.reader();
		List<String> wanted = words.stream().map(TopicDesk::plain).filter((it) -> !it.isEmpty()).toList();
		return this.desk.list(reader, WORDS, Map.of())
			.stream()
			.filter((it) -> names(it).anyMatch((name) -> wanted.stream().anyMatch((word) -> isLike(name, word))))
			.map((it) -> entry(it, List.of()))
			.toList();
	}

	private static Stream<String> names(Row row) {
		return Stream
			.concat(row.local("name").all().stream(), Stream.concat(Stream.of(row.string("slug")),
					row.rows("synonyms").stream().map((it) -> it.string("word"))))
			.map(TopicDesk::plain);
	}

	// AI is a part of too many words to be found inside of them
	private static boolean isLike(String name, String word) {
		return name.contains(word)
				|| (name.length() > 1 && (name.length() > 2 || name.charAt(0) > 0x7f) && word.contains(name));
	}

	/** As words are compared: without spaces and marks, small, of one width. */
	private static String plain(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Punct}・·‧、’]+", "")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * One theme; for the slug of one that was merged the one that took its place.
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public TopicSheet one(String slug, Language reader) {
		this.currentUser.reader();
		return this.desk.one(reader, SHEET, Map.of("slug", slug))
			.map(TopicDesk::sheet)
			.orElseThrow(() -> new NotFound(slug));
	}

	/**
	 * Who changed what, newest first.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public HistoryPage history(TopicSheet sheet, HistoryQuery query, Language reader) {
		Map<UUID, String> names = new HashMap<>();
		return this.history.of("topic.topic", sheet.id().value(), List.of("topic.topic_synonym"), "topic_id", query,
				reader, (keys) -> {
					if (!keys.isEmpty()) {
						this.desk
							.list(reader, "select t.* from topic.topic t where t.id in (:keys)", Map.of("keys", keys))
							.forEach((it) -> names.put(it.id("id"), it.spoken("name", "slug").text()));
					}
					return names;
				});
	}

	private static TopicEntry entry(Row row, List<TopicEntry> parts) {
		return new TopicEntry(new TopicId(row.id("id")), row.string("slug"), row.spoken("name", "slug"),
				row.count("position"), row.local("name").missing(), row.local("definition").missing(), parts);
	}

	private static TopicSheet sheet(Row row) {
		return new TopicSheet(new TopicId(row.id("id")), row.version("version"), row.string("slug"),
				row.spoken("name", "slug"), row.findId("parent_id"), row.count("position"), row.local("name"),
				row.local("definition"),
				row.rows("synonyms")
					.stream()
					.map((it) -> new Synonym(it.constant(Language.class, "language"), it.string("word")))
					.toList(),
				Objects.requireNonNullElse(row.number("parts"), 0));
	}

}
