package org.yaksoku.progress.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was counted as long as nothing public changes, so that a hundred thousand
 * actions are counted once and not for everybody who looks. Whoever asks says by a stamp
 * which state of everything public was there before; what was kept of another state is
 * forgotten. Safe for many at once: two who ask for the same at the same time may both
 * count.
 */
public final class Memory {

	/** So many answers of a screen are kept. */
	static final int MOST = 200;

	private final Map<Object, Object> kept;

	private String stamp = "";

	/**
	 * @param most so many answers are kept; the one asked for longest ago goes first
	 */
	Memory(int most) {
		this.kept = new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
				return size() > most;
			}

		};
	}

	/**
	 * What was counted before, or is counted now.
	 * @param stamp read before anything is counted
	 * @param question everything the answer depends on: what is asked and in which
	 * language
	 * @param counting must not give null
	 */
	public <T> T recall(String stamp, Object question, Class<T> answer, Supplier<T> counting) {
		synchronized (this) {
			if (!stamp.equals(this.stamp)) {
				this.kept.clear();
				this.stamp = stamp;
			}
			@Nullable Object before = this.kept.get(question);
			if (before != null) {
				return answer.cast(before);
			}
		}
		T counted = counting.get();
		synchronized (this) {
			// somebody may have seen a newer state meanwhile
			if (stamp.equals(this.stamp)) {
				this.kept.put(question, counted);
			}
		}
		return counted;
	}

}
