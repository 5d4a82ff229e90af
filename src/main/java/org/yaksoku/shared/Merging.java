package org.yaksoku.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.MergePlan.Group;
import org.yaksoku.shared.MergePlan.Mention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every room what names one thing of a register, and makes it name another. Part of
 * the transaction of whoever merges; who may, and what else keeps two of a register
 * apart, is theirs to say.
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
	 * What would happen. Nothing does.
	 * @throws NotFound where one of them does not exist
	 */
	public <T extends Mergeable<T>> MergePreview preview(Register<T> register, UUID from, UUID into, Language reader) {
		T goes = register.find(from);
		T stays = register.find(into);
		MergePlan plan = plan(new Merge(register.table(), from, into), reader);
		return new MergePreview(register.gained(goes, stays), plan, obstacles(register, goes, stays, plan),
				register.crossesSides(goes, stays));
	}

	/**
	 * Makes the one that stays of both, and everything that names the other name it.
	 * Locks both rows first, against other merges and against whoever begins to name
	 * them.
	 * @param openedFrom the version of the one that goes, as the writer saw it
	 * @param openedInto the version of the one that stays
	 * @param seen what the writer saw beforehand, see {@link MergePlan#seen}
	 * @throws MergeRefused where they do not become one
	 * @throws Stale where either has changed since, or what names the one that goes
	 * @throws NotFound where one of them does not exist
	 */
	public <T extends Mergeable<T>> void merge(Register<T> register, UUID from, long openedFrom, UUID into,
			long openedInto, String seen) {
		Merge merge = new Merge(register.table(), from, into);
		lock(merge);
		T goes = register.find(from);
		T stays = register.find(into);
		Stale.check(from, openedFrom, goes.version());
		Stale.check(into, openedInto, stays.version());
		MergePlan plan = plan(merge, Language.EN);
		List<MergeRefusal> obstacles = obstacles(register, goes, stays, plan);
		if (!obstacles.isEmpty()) {
			throw new MergeRefused(obstacles);
		}
		if (!plan.seen().equals(seen)) {
			throw new Stale(merge, 0);
		}
		register.note(goes, stays);
		move(merge);
		goes.giveWayTo(stays);
	}

	private static <T extends Mergeable<T>> List<MergeRefusal> obstacles(Register<T> register, T goes, T stays,
			MergePlan plan) {
		if (goes.id().equals(stays.id())) {
			return List.of(MergeRefusal.ITSELF);
		}
		List<MergeRefusal> obstacles = new ArrayList<>();
		if (goes.mergedIntoId() != null || stays.mergedIntoId() != null) {
			obstacles.add(MergeRefusal.MERGED_BEFORE);
		}
		obstacles.addAll(register.obstacles(goes, stays, plan));
		return obstacles;
	}

	/** Sends one question for each column, however many rows. */
	private MergePlan plan(Merge merge, Language reader) {
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

	private void lock(Merge merge) {
		// the name of a register stands in our own code only
		this.jdbc.sql("select id from " + merge.register() + " where id in (?, ?) order by id for update")
			.params(merge.from(), merge.into())
			.query()
			.listOfRows();
	}

	private void move(Merge merge) {
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
