package org.yaksoku.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived a killed application and still holds the folder. It is asked
 * to shut down properly before a new one starts, so that nothing it acknowledged is lost.
 */
class Orphan {

	private static final Logger log = LoggerFactory.getLogger(Orphan.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path folder;

	private final Path pidFile;

	Orphan(Path folder) {
		this.folder = folder;
		this.pidFile = folder.resolve("postmaster.pid");
	}

	/**
	 * Leaves the folder free for a new server.
	 * @throws IOException if the old one cannot be stopped
	 */
	void stop() throws IOException {
		Optional<ProcessHandle> server = server();
		if (server.isEmpty()) {
			// left behind by a crash of the machine; another program may have its number
			// now
			Files.deleteIfExists(this.pidFile);
			return;
		}
		log.info("A database of an earlier run is still there (process {}): stopping it", server.get().pid());
		signal(server.get(), "INT");
		try {
			server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new IOException("The database of an earlier run (process " + server.get().pid() + ") does not stop",
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		catch (ExecutionException ex) {
			throw new IOException(ex);
		}
	}

	private Optional<ProcessHandle> server() throws IOException {
		if (!Files.exists(this.pidFile)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(this.pidFile);
		if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter(ProcessHandle::isAlive)
			.filter(this::servesThisFolder);
	}

	// another program may have the number by now, or the server of another folder
	private boolean servesThisFolder(ProcessHandle process) {
		if (!process.info().command().map((it) -> it.contains("postgres")).orElse(false)) {
			return false;
		}
		Path workplace = Path.of("/proc", Long.toString(process.pid()), "cwd");
		try {
			return !Files.exists(workplace) || workplace.toRealPath().equals(this.folder.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	// a fast shutdown: clients are sent away, everything is written
	private void signal(ProcessHandle process, String signal) throws IOException {
		try {
			new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
