package org.yaksoku.shared;

import java.util.List;

import org.yaksoku.shared.LocalText.Spoken;

/**
 * Exactly what a merge would do about everything that names what goes, as far as its
 * reader may see it.
 *
 * @param groups by kind and effect; none is empty
 * @param seen stands for all of this: a merge that is asked for with it does this and
 * nothing else
 */
public record MergePlan(List<Group> groups, String seen) {

	/** How many rows in all. */
	public int count() {
		return this.groups.stream().mapToInt((it) -> it.mentions().size()).sum();
	}

	/** Whether something stands in the way. */
	public boolean clashes() {
		return this.groups.stream().anyMatch((it) -> it.effect() == MergeEffect.CLASHES);
	}

	/**
	 * Rows of one kind to which the same happens.
	 *
	 * @param kind the message that says what they are
	 */
	public record Group(String kind, MergeEffect effect, List<Mention> mentions) {

	}

	/**
	 * A row that names what goes.
	 *
	 * @param code its code, or that of what it stands in; empty without
	 */
	public record Mention(Spoken name, String code) {

	}

}
