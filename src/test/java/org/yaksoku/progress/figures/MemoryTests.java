package org.yaksoku.progress.figures;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

	private int ask(String stamp, Object question) {
		return this.memory.recall(stamp, question, Integer.class, this.counted::incrementAndGet);
	}

}
