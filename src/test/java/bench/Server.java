package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that answers on the loopback address while it is measured: the portal on one
 * of its data folders, the twin, or nginx.
 */
final class Server implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String name;

	private final int port;

	private final Process process;

	private final Path log;

	private Server(String name, int port, List<String> command, Map<String, String> environment) throws IOException {
		this.name = name;
		this.port = port;
		this.log = Bench.FOLDER.resolve(name + ".log");
		Files.deleteIfExists(this.log);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.log.toFile());
		builder.environment().keySet().removeIf((it) -> it.startsWith("SPRING_"));
		builder.environment().putAll(environment);
		this.process = builder.start();
	}

	static Server portal(String size, int port, String... more) throws Exception {
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-jar", "target/yaksoku.jar"));
		command.addAll(Arrays.asList(more));
		Server portal = new Server("portal-" + size, port, command, Map.of("YAKSOKU_DATA_DIR",
				Cluster.home(size).toString(), "SERVER_PORT", "" + port, "SERVER_ADDRESS", "127.0.0.1"));
		return portal.ready("/en/topics");
	}

	static Server twin(Cluster cluster, int port) throws Exception {
		return new Server("twin", port,
				List.of(java(), "-Xmx512m", "-cp", System.getProperty("surefire.test.class.path"), "twin.Twin",
						"--spring.config.location=classpath:/twin/application.properties", "--server.port=" + port,
						"--server.address=127.0.0.1", "--spring.datasource.url=" + cluster.url(),
						"--spring.datasource.username=yaksoku_app",
						"--spring.datasource.password=" + cluster.password()),
				Map.of())
			.ready("/en/topics/energy");
	}

	/** Serves one page from a file, with one worker. */
	static Server nginx(byte[] page, int port) throws Exception {
		Path home = Files.createDirectories(Bench.FOLDER.resolve("nginx/html")).toAbsolutePath();
		Files.write(home.resolve("page"), page);
		Path configuration = home.resolveSibling("nginx.conf");
		Files.writeString(configuration,
				"""
						worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
						events {}
						http { access_log off; default_type "text/html; charset=utf-8"; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
						  fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
						  server { listen 127.0.0.1:%2$d; root %1$s/html; } }
						"""
					.formatted(home.getParent(), port));
		return new Server("nginx", port, List.of("nginx", "-c", configuration.toString()), Map.of()).ready("/page");
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private Server ready(String path) throws Exception {
		Instant patience = Instant.now().plus(Duration.ofMinutes(3));
		while (true) {
			if (!this.process.isAlive() || Instant.now().isAfter(patience)) {
				close();
				throw new IllegalStateException(this.name + " does not start, see " + this.log);
			}
			try {
				if (get(path).statusCode() == 200) {
					return this;
				}
			}
			catch (IOException ex) {
				// not yet
			}
			Thread.sleep(300);
		}
	}

	HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofByteArray());
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	long pid() {
		return this.process.pid();
	}

	Path log() {
		return this.log;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
