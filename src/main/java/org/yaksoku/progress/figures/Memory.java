package org.yaksoku.progress.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was counted as long as nothing public changes, so that a hundred thousand
 * actions are counted once and not for everybody who looks. Whoever asks says by a stamp
 * which state of everything public was there before; what was kept of another state is
 * forgotten. Safe for many at once: of those who ask for the same at the same time one
 * counts and the others wait for it.
 */
public final class Memory {

	/** So many answers of a screen are kept. */
	static final int MOST = 200;

	/** How many seconds one waits for what another one counts. */
	private static final int PATIENCE = 20;

	private final Map<Object, Object> kept;

	private final Map<Object, CompletableFuture<Object>> counting = new HashMap<>();

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
		CompletableFuture<Object> mine = new CompletableFuture<>();
		List<Object> asked = List.of(stamp, question);
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		while (true) {
			@Nullable CompletableFuture<Object> another;
			synchronized (this) {
				if (!stamp.equals(this.stamp)) {
					this.kept.clear();
					this.stamp = stamp;
				}
				@Nullable Object before = this.kept.get(question);
				if (before != null) {
					return answer.cast(before);
				}
				another = this.counting.putIfAbsent(asked, mine);
			}
			if (another == null) {
				break;
			}
			@Nullable Object heard = heard(another, until - System.nanoTime());
			if (heard != null) {
				return answer.cast(heard);
			}
			if (!another.isDone() || Thread.currentThread().isInterrupted()) {
				break;
			}
			// the other one failed: one of those who waited counts, not all
		}
		try {
			T counted = counting.get();
			mine.complete(counted);
			synchronized (this) {
				// somebody may have seen a newer state meanwhile
				if (stamp.equals(this.stamp)) {
					this.kept.put(question, counted);
				}
			}
			return counted;
		}
		finally {
			synchronized (this) {
				this.counting.remove(asked, mine);
			}
			// whoever waits for an answer that never came looks again
			mine.cancel(false);
		}
	}

	/** What another one counts; null where it does not come in so many nanoseconds. */
	private static @Nullable Object heard(CompletableFuture<Object> another, long patience) {
		try {
			return another.get(Math.max(0, patience), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException | TimeoutException | CancellationException ex) {
			return null;
		}
	}

}
