package org.yaksoku.topic;

/**
 * Thrown where a theme would come to stand on a third level; there are two.
 */
public class ThirdLevel extends IllegalArgumentException {

	public ThirdLevel(String slug) {
		super("Topics have two levels, and " + slug + " would make a third");
	}

}
