package org.yaksoku.interchange.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.sheet.Lookups.ClauseRef;
import org.yaksoku.meeting.SeriesService;
import org.yaksoku.party.Directory;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.party.OrganisationView;
import org.yaksoku.shared.Side;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.TopicService;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what the cells of a table are looked up in.
 */
@Service
class LookupService {

	private static final String CLAUSES = """
			select c.id, c.key, cv.number, s.example from statement.statement s
			join statement.clause c on c.statement_id = s.id
			left join lateral (select x.id from statement.statement_version x where x.statement_id = s.id
			  order by statement.is_set_aside(x), x.number desc limit 1) v on true
			left join statement.clause_version cv on cv.statement_version_id = v.id and cv.clause_id = c.id
			where s.code = ? and (c.key is not null or cv.number is not null)
			order by cv.number is null
			""";

	private final OrganisationService organisations;

	private final Directory directory;

	private final SeriesService series;

	private final TopicService topics;

	private final MessageSource words;

	private final Headers headers;

	private final JdbcClient jdbc;

	LookupService(OrganisationService organisations, Directory directory, SeriesService series, TopicService topics,
			MessageSource words, Headers headers, JdbcClient jdbc) {
		this.organisations = organisations;
		this.directory = directory;
		this.series = series;
		this.topics = topics;
		this.words = words;
		this.headers = headers;
		this.jdbc = jdbc;
	}

	/** What there is now. */
	@Transactional(propagation = Propagation.MANDATORY)
	Lookups load(boolean since1904) {
		Map<RegisterKind, NameIndex> names = new EnumMap<>(RegisterKind.class);
		Map<String, UUID> ids = new HashMap<>();
		Map<String, Side> sides = new HashMap<>();
		Map<UUID, List<String>> aliases = new HashMap<>();
		this.directory.organisations().forEach((it) -> aliases.put(it.id(), it.names()));
		NameIndex organisations = index(names, RegisterKind.ORGANISATIONS);
		for (OrganisationView it : this.organisations.all()) {
			organisations.add(it.slug(), it.name(), aliases.getOrDefault(it.id().value(), List.of()));
			ids.put(RegisterKind.ORGANISATIONS + " " + it.slug(), it.id().value());
			Side side = it.side();
			if (side != null) {
				sides.put(it.slug(), side);
			}
		}
		NameIndex series = index(names, RegisterKind.SERIES);
		this.series.all().forEach((it) -> {
			series.add(it.slug(), it.name(), List.of());
			ids.put(RegisterKind.SERIES + " " + it.slug(), it.id().value());
		});
		Map<TopicId, Set<Synonym>> synonyms = this.topics.synonyms();
		NameIndex topics = index(names, RegisterKind.TOPICS);
		this.topics.all().forEach((it) -> {
			topics.add(it.slug(), it.name(),
					synonyms.getOrDefault(it.id(), Set.of()).stream().map(Synonym::word).toList());
			ids.put(RegisterKind.TOPICS + " " + it.slug(), it.id().value());
		});
		return new Lookups(this.words, this.headers::synonyms, names, ids, sides, this::clauses, since1904);
	}

	private static NameIndex index(Map<RegisterKind, NameIndex> names, RegisterKind register) {
		NameIndex index = new NameIndex(ProblemKind.UNKNOWN_NAME);
		names.put(register, index);
		return index;
	}

	/** A key goes before the number of another clause. */
	private Map<String, ClauseRef> clauses(String statement) {
		Map<String, ClauseRef> clauses = new HashMap<>();
		this.jdbc.sql(CLAUSES).param(statement).query((row, n) -> {
			@Nullable String key = row.getString("key");
			// none where the newest wording has left the clause out: it keeps its key
			@Nullable String number = row.getString("number");
			ClauseRef clause = new ClauseRef(row.getObject("id", UUID.class),
					statement + " §" + ((key != null) ? key : number), row.getBoolean("example"));
			if (number != null) {
				clauses.putIfAbsent(number, clause);
			}
			if (key != null) {
				clauses.put(key, clause);
			}
			return clause;
		}).list();
		return clauses;
	}

}
