package org.yaksoku.progress.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MemoryTests {

	private final Memory memory = new Memory(Memory.MOST);

	private final AtomicInteger counted = new AtomicInteger();

	@Test
	void countsOnceAsLongAsNothingChanges() {
		assertThat(ask("first", "all")).isEqualTo(1);
		assertThat(ask("first", "all")).isEqualTo(1);
		assertThat(ask("first", "energy")).isEqualTo(2);
		assertThat(ask("second", "all")).isEqualTo(3);
		assertThat(ask("first", "all")).as("what was before is not kept").isEqualTo(4);
	}

	@Test
	void keepsNothingOfAStateThatIsOver() {
		Integer slow = this.memory.recall("first", "all", Integer.class, () -> {
			ask("second", "all");
			return 17;
		});

		assertThat(slow).isEqualTo(17);
		assertThat(ask("second", "all")).isEqualTo(1);
	}

	@Test
	void forgetsWhatWasAskedForLongestAgo() {
		for (int i = 0; i <= Memory.MOST; i++) {
			ask("first", i);
		}
		int before = this.counted.get();

		ask("first", Memory.MOST);
		assertThat(this.counted).hasValue(before);
		ask("first", 0);
		assertThat(this.counted).hasValue(before + 1);
	}

	@Test
	void ofThoseWhoAskAtOnceOneCounts() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Future<Integer>> answers = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				answers.add(readers.submit(() -> this.memory.recall("first", "all", Integer.class, () -> {
					try {
						Thread.sleep(300);
					}
					catch (InterruptedException ex) {
						throw new IllegalStateException(ex);
					}
					return this.counted.incrementAndGet();
				})));
			}
			for (Future<Integer> answer : answers) {
				assertThat(answer.get()).isEqualTo(1);
			}
			assertThat(this.counted).hasValue(1);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void whoeverWaitsForOneWhoFailsCountsAlone() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(2);
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch fail = new CountDownLatch(1);
		try {
			Future<Integer> failing = readers.submit(() -> this.memory.recall("first", "all", Integer.class, () -> {
				begun.countDown();
				try {
					fail.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				throw new IllegalStateException("on purpose");
			}));
			begun.await();
			Future<Integer> waiting = readers.submit(() -> ask("first", "all"));
			fail.countDown();

			assertThatExceptionOfType(ExecutionException.class).isThrownBy(failing::get);
			assertThat(waiting.get()).isEqualTo(1);
		}
		finally {
			readers.shutdownNow();
		}
	}

	private int ask(String stamp, Object question) {
		return this.memory.recall(stamp, question, Integer.class, this.counted::incrementAndGet);
	}

}
