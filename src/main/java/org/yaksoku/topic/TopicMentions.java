package org.yaksoku.topic;

import java.util.List;

import org.yaksoku.shared.Mentions;
import org.yaksoku.shared.NamedIn;

import org.springframework.stereotype.Component;

/**
 * Where themes name each other. Synonyms are not among it: the row that goes keeps its
 * own, and the one that stays takes them over.
 */
@Component
class TopicMentions implements Mentions {

	private static final String TOPIC = "topic.topic";

	@Override
	public List<NamedIn> all() {
		return List.of(new NamedIn("topic.topic.parent_id", TOPIC, "topic.mention.child", """
				select t.id, t.name_ko, t.name_ja, t.name_en, t.slug as code, 'MOVES' as effect
				from topic.topic t where t.parent_id = :from and t.merged_into_id is null order by t.slug
				""", List.of("""
				update topic.topic set parent_id = :into, version = version + 1
				where parent_id = :from and id <> :into and merged_into_id is null
				""")), new NamedIn("topic.topic.merged_into_id", TOPIC, "topic.mention.merged", """
				select t.id, t.name_ko, t.name_ja, t.name_en, t.slug as code, 'MOVES' as effect
				from topic.topic t where t.merged_into_id = :from order by t.slug
				""", List.of("""
				update topic.topic set merged_into_id = :into, version = version + 1 where merged_into_id = :from
				""")));
	}

}
