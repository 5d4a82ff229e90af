package org.yaksoku.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaksoku.account.AccountService;
import org.yaksoku.account.NewAccount;
import org.yaksoku.account.SystemWork;
import org.yaksoku.house.Acting;
import org.yaksoku.shared.Actor;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.TopicService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(Acting.Configuration.class)
class RecordHistoryTests {

	@Autowired
	Acting acting;

	@Autowired
	TopicService topics;

	@Autowired
	AccountService accounts;

	@Autowired
	SystemWork system;

	@Autowired
	RecordHistory history;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private Actor korean;

	private Actor japanese;

	private UUID topic;

	@BeforeEach
	void twoPeopleAndATopic() {
		this.korean = person(Side.KR);
		this.japanese = person(Side.JP);
		this.topic = this.acting.as(this.korean,
				() -> this.topics
					.add(new NewTopic("topic-" + UUID.randomUUID(), null, 0, LocalText.english("Word 0"),
							LocalText.none(), List.of()))
					.value());
	}

	@Test
	void isLeafedThroughToItsBeginning() {
		for (int i = 1; i <= 120; i++) {
			rename((i % 2 == 0) ? this.korean : this.japanese, "Word " + i);
		}

		HistoryPage newest = page(HistoryQuery.all());
		assertThat(newest.events()).hasSize(HistoryQuery.SIZE);
		assertThat(newest.next()).isNotNull();
		HistoryPage rest = page(HistoryQuery.all().before(newest.older()));
		assertThat(rest.events()).hasSize(21);
		assertThat(rest.next()).isNull();
		assertThat(rest.events().get(0).id()).isLessThan(newest.events().get(99).id());
		assertThat(page(HistoryQuery.all().whole()).events()).as("a file has all").hasSize(121);
	}

	@Test
	void isNarrowedToASideAndToAPerson() {
		rename(this.japanese, "Word 1");
		rename(this.korean, "Word 2");
		Actor other = person(Side.KR);
		rename(other, "Word 3");

		assertThat(page(new HistoryQuery(Side.JP, "", null, 100)).events()).extracting(RecordEvent::actor)
			.containsExactly(this.japanese.name());
		HistoryPage one = page(HistoryQuery.all().by(this.korean.name()));
		assertThat(one.events()).extracting(RecordEvent::actor).containsExactly(this.korean.name(), this.korean.name());
		assertThat(one.person()).startsWith("Person of KR");
		assertThat(page(new HistoryQuery(Side.KR, this.japanese.name(), null, 100)).events()).isEmpty();
	}

	private HistoryPage page(HistoryQuery query) {
		return this.acting.as(this.korean, () -> this.history.of("topic.topic", this.topic,
				List.of("topic.topic_synonym"), "topic_id", query, Language.EN, (keys) -> Map.of()));
	}

	private void rename(Actor actor, String name) {
		this.acting.as(actor, () -> this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update topic.topic set name_en = ? where id = ?").params(name, this.topic).update();
		}));
	}

	private Actor person(Side side) {
		UserId id = this.system.call("test",
				() -> this.accounts.register(new NewAccount(UUID.randomUUID() + "@example.org", "Person of " + side,
						side, Set.of(Role.EDITOR), Language.EN, null)));
		return Actor.person(id, side, Set.of(Role.EDITOR));
	}

}
