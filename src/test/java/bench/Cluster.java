package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The PostgreSQL that a portal has started on its data folder.
 */
record Cluster(Path home) {

	static Path home(String size) {
		return Bench.FOLDER.resolve(size).toAbsolutePath();
	}

	static Cluster of(String size) {
		return new Cluster(home(size));
	}

	String url() throws IOException {
		return "jdbc:postgresql://127.0.0.1:" + port() + "/yaksoku";
	}

	String port() throws IOException {
		return postmaster().get(3).strip();
	}

	String password() throws IOException {
		return Files.readString(this.home.resolve("postgres-password")).strip();
	}

	long pid() throws IOException {
		return Long.parseLong(postmaster().get(0).strip());
	}

	private List<String> postmaster() throws IOException {
		return Files.readAllLines(this.home.resolve("postgres-18/postmaster.pid"));
	}

}
