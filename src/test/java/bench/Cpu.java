package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Time that processes have spent on a processor, in microseconds. The kernel counts in
 * hundredths of a second, which is fine enough for seconds of work.
 */
final class Cpu {

	private static final long TICK = 10_000;

	private Cpu() {
	}

	static long of(long pid) {
		long[] times = times(pid);
		return (times[0] + times[1]) * TICK;
	}

	/** A process with its children, those included that have ended. */
	static long ofFamily(long parent) {
		long[] own = times(parent);
		try (Stream<Path> all = Files.list(Path.of("/proc"))) {
			return (own[0] + own[1] + own[2] + own[3]) * TICK + all.map((it) -> it.getFileName().toString())
				.filter((it) -> it.matches("\\d+"))
				.mapToLong(Long::parseLong)
				.filter((it) -> times(it)[4] == parent)
				.map(Cpu::of)
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** User, system, user and system of ended children; and the parent. */
	private static long[] times(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return new long[] { Long.parseLong(fields[11]), Long.parseLong(fields[12]), Long.parseLong(fields[13]),
					Long.parseLong(fields[14]), Long.parseLong(fields[1]) };
		}
		catch (IOException ex) {
			return new long[5];
		}
	}

}
