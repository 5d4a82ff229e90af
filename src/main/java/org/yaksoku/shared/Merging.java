package org.yaksoku.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.MergePlan.Group;
import org.yaksoku.shared.MergePlan.Mention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every room what names one thing of a register, and makes it name another. Part of
 * the transaction of whoever merges; who may, and whether the two go together, is theirs
 * to say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merging {

	private final List<NamedIn> all;

	private final DeskReader desk;

	private final JdbcClient jdbc;

	Merging(List<Mentions> rooms, DeskReader desk, JdbcClient jdbc) {
		this.all = rooms.stream().flatMap((it) -> it.all().stream()).toList();
		this.desk = desk;
		this.jdbc = jdbc;
	}

	/**
	 * What the merge would do. Sends one question for each column, however many rows.
	 */
	public MergePlan plan(Merge merge, Language reader) {
		List<Group> groups = new ArrayList<>();
		Set<String> seen = new TreeSet<>();
		Map<String, Object> values = Map.of("from", merge.from(), "into", merge.into());
		for (NamedIn it : namingIn(merge)) {
			Map<MergeEffect, List<Mention>> found = new LinkedHashMap<>();
			for (Row row : this.desk.list(reader, it.rows(), values)) {
				MergeEffect effect = it.moves().isEmpty() ? MergeEffect.STAYS
						: row.constant(MergeEffect.class, "effect");
				found.computeIfAbsent(effect, (key) -> new ArrayList<>()).add(mention(row));
				seen.add(it.column() + " " + row.string("id") + " " + effect);
			}
			found.forEach((effect, mentions) -> groups.add(new Group(it.kind(), effect, mentions)));
		}
		return new MergePlan(groups, Sha256.hex(String.join("\n", seen)));
	}

	/**
	 * Locks both rows against other merges, and against whoever begins to name them.
	 */
	public void lock(Merge merge) {
		// the name of a register stands in our own code only
		this.jdbc.sql("select id from " + merge.register() + " where id in (?, ?) order by id for update")
			.params(merge.from(), merge.into())
			.query()
			.listOfRows();
	}

	/**
	 * Makes everything that names the one name the other.
	 * @param seen what the writer saw beforehand, see {@link MergePlan#seen}
	 * @throws Stale where that has changed since
	 */
	public void move(Merge merge, String seen) {
		if (!plan(merge, Language.EN).seen().equals(seen)) {
			throw new Stale(merge, 0);
		}
		for (NamedIn it : namingIn(merge)) {
			for (String sql : it.moves()) {
				this.jdbc.sql(sql).param("from", merge.from()).param("into", merge.into()).update();
			}
		}
	}

	private List<NamedIn> namingIn(Merge merge) {
		return this.all.stream().filter((it) -> it.register().equals(merge.register())).toList();
	}

	private static Mention mention(Row row) {
		Spoken name = row.spoken("name");
		String code = row.find("code");
		return new Mention((name != null) ? name : new Spoken(Language.EN, (code != null) ? code : row.string("id")),
				(name != null && code != null) ? code : "");
	}

}
