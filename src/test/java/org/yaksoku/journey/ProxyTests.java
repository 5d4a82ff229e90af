package org.yaksoku.journey;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The portal behind nginx with the very configuration of {@code src/docker}, but for
 * ports and folders. Skipped, loudly, where there is no nginx.
 */
@Journey
@Tag("slow")
class ProxyTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	private Path program;

	private Process nginx;

	private int front;

	@BeforeEach
	void find() {
		Optional<Path> here = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		if (here.isEmpty()) {
			System.err
				.println("\n*** SKIPPED *** No nginx here: its configuration was not tried (install nginx-light)\n");
			Assumptions.abort("no nginx");
		}
		this.program = here.orElseThrow();
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (this.nginx != null) {
			this.nginx.destroy();
			this.nginx.waitFor();
		}
	}

	@Test
	void keepsPublicPagesForASecondAndNothingElse() throws Exception {
		start(this.port);

		assertThat(get("/ko/statements/kccj-14").headers().firstValue("x-cache")).contains("MISS");
		HttpResponse<String> again = get("/ko/statements/kccj-14", "Cookie", "SESSION=somebody");
		assertThat(again.headers().firstValue("x-cache")).contains("HIT");
		assertThat(again.headers().allValues("set-cookie")).isEmpty();
		assertThat(again.body()).contains("<html lang=\"ko\"");
		Thread.sleep(2100);
		// asked again by its tag, and answered that nothing has changed
		assertThat(get("/ko/statements/kccj-14").headers().firstValue("x-cache")).contains("REVALIDATED");
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> door = get("/sign-in");
			assertThat(door.statusCode()).isEqualTo(200);
			assertThat(door.headers().firstValue("x-cache")).isEmpty();
		}
		assertThat(get("/desk").statusCode()).isEqualTo(302);
	}

	@Test
	void leavesRefusingToThePortal() throws Exception {
		start(this.port);

		HttpResponse<String> large = CLIENT.send(HttpRequest.newBuilder(address("/ja/topics"))
			.POST(BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024]))
			.build(), BodyHandlers.ofString());
		assertThat(large.statusCode()).isBetween(400, 499);
		assertThat(large.body()).contains("<html lang=\"ja\"").doesNotContain("nginx");
		HttpResponse<String> lengthy = get("/ko/statements?q=" + "x".repeat(40_000));
		assertThat(lengthy.statusCode()).isEqualTo(400);
		assertThat(lengthy.body()).contains("<html lang=\"ko\"");
	}

	@Test
	void showsTheLastPageWhenThePortalIsDown() throws Exception {
		HttpServer portal = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		portal.createContext("/", (exchange) -> {
			byte[] page = "the last page".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		portal.start();
		start(portal.getAddress().getPort());
		assertThat(get("/en/topics").body()).isEqualTo("the last page");

		portal.stop(0);
		Thread.sleep(2100);

		HttpResponse<String> answer = get("/en/topics");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("the last page");
		assertThat(answer.headers().firstValue("x-cache")).contains("STALE");
		assertThat(get("/sign-in").statusCode()).isEqualTo(502);
	}

	private void start(int portal) throws Exception {
		try (ServerSocket free = new ServerSocket(0)) {
			this.front = free.getLocalPort();
		}
		String shipped = Files.readString(Path.of("src/docker/nginx.conf"));
		String moved = shipped.replace("server app:8080;", "server 127.0.0.1:" + portal + ";")
			.replace("listen 80 default_server;", "listen 127.0.0.1:" + this.front + " default_server;")
			.replace("/tmp/", this.folder + "/")
			.replace("http {\n", "http {\n" + temporary());
		assertThat(moved).contains("127.0.0.1:" + portal, "127.0.0.1:" + this.front).doesNotContain("app:8080");
		Path configuration = this.folder.resolve("nginx.conf");
		Files.writeString(configuration, "daemon off; user root; error_log stderr;\n" + moved);
		List<String> command = List.of(this.program.toString(), "-p", this.folder.toString(), "-c",
				configuration.toString());
		this.nginx = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("nginx.log").toFile())
			.start();
		for (int i = 0; i < 100; i++) {
			try {
				get("/robots.txt");
				return;
			}
			catch (IOException ex) {
				assertThat(this.nginx.isAlive()).as(Files.readString(this.folder.resolve("nginx.log"))).isTrue();
				Thread.sleep(50);
			}
		}
	}

	private String temporary() {
		return Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
			.map((it) -> "  %s_temp_path %s/%s;\n".formatted(it, this.folder, it))
			.reduce("", String::concat);
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return CLIENT.send(request.build(), BodyHandlers.ofString());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.front + path);
	}

}
