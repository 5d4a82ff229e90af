package org.yaksoku.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A part of a meeting that has a place among its like.
 */
interface Ordered {

	UUID id();

	/** Takes the given place, counted from 0. */
	void stand(int position);

	/**
	 * Moves one of them a step; at either end it stays. Afterwards no two of them have
	 * the same place, as may be where one came back after others were added.
	 * @param all in their order
	 * @param by less than 0 for up, more for down
	 */
	static <P extends Ordered> void move(List<P> all, P one, int by) {
		List<P> order = new ArrayList<>(all);
		int from = order.indexOf(one);
		int to = from + Integer.signum(by);
		if (to >= 0 && to < order.size()) {
			order.add(to, order.remove(from));
		}
		for (int i = 0; i < order.size(); i++) {
			order.get(i).stand(i);
		}
	}

}
