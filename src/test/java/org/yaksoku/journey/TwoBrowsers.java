package org.yaksoku.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Two browsers that share the pages to be looked at: one alone leaves half of a machine
 * idle. A browser belongs to the thread that opened it.
 */
final class TwoBrowsers {

	private TwoBrowsers() {
	}

	/**
	 * Each browser with its half of the paths; what either finds wrong is thrown.
	 */
	static void share(Collection<String> paths, BiConsumer<Browser, List<String>> look) {
		List<String> all = new ArrayList<>(paths);
		List<CompletableFuture<Void>> halves = IntStream.range(0, 2)
			.mapToObj(
					(half) -> IntStream.range(0, all.size()).filter((it) -> it % 2 == half).mapToObj(all::get).toList())
			.filter((half) -> !half.isEmpty())
			.map((half) -> CompletableFuture.runAsync(() -> {
				try (Browser browser = Browser.open()) {
					look.accept(browser, half);
				}
			}, (work) -> new Thread(work, "browser").start()))
			.toList();
		for (CompletableFuture<Void> half : halves) {
			try {
				half.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof Error error) {
					throw error;
				}
				throw ex;
			}
		}
	}

}
