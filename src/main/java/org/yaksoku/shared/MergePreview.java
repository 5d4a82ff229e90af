package org.yaksoku.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of two things of a register if they are merged, before anybody does.
 *
 * @param gained names and spellings of the one that goes by which the one that stays will
 * be found too
 * @param plan what names the one that goes
 * @param obstacles why they cannot become one; empty where they can
 * @param otherSide whether their sides differ: then somebody has to say that this is
 * meant
 */
public record MergePreview(List<Gained> gained, MergePlan plan, List<MergeRefusal> obstacles, boolean otherSide) {

	/**
	 * A name that is taken over.
	 *
	 * @param language null where nobody can say
	 */
	public record Gained(String name, @Nullable Language language) {

	}

}
