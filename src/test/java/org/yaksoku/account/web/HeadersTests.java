package org.yaksoku.account.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class HeadersTests {

	private static final Map<String, String> EVERYWHERE = Map.of("content-security-policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
					+ "object-src 'none'",
			"strict-transport-security", "max-age=31536000; includeSubDomains", "x-content-type-options", "nosniff",
			"referrer-policy", "same-origin", "cross-origin-opener-policy", "same-origin",
			"cross-origin-resource-policy", "same-origin", "permissions-policy",
			"camera=(), geolocation=(), microphone=(), payment=(), usb=()");

	@LocalServerPort
	int port;

	private Browser browser = new Browser(0);

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/en", "/ko", "/ja", "/en/statements", "/en/nowhere", "/id/nothing", "/robots.txt",
			"/favicon.ico", "/assets/nothing.css", "/sign-in", "/invite/unknown", "/desk", "/exec", "/admin",
			"/account", "/nowhere", "/error", "/actuator", "/actuator/health", "/en//statements", "/en/%2e%2e/desk",
			"/en;x=1", "/en/statements?q=%00" })
	void protectEveryAnswer(String path) {
		assertThat(protection(this.browser.get(path).headers())).isEqualTo(EVERYWHERE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "OPTIONS" })
	void protectAnswersToOtherMethods(String method) {
		HttpResponse<String> answer = this.browser.method(method, "/en");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(protection(answer.headers())).isEqualTo(EVERYWHERE);
	}

	@Test
	void protectAnswersToWhatIsHardlyARequest() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(
					"GET /en|<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 400")
				.containsIgnoringCase("content-security-policy: default-src 'none'");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/error", "/actuator", "/actuator/health", "/favicon", "/login", "/logout",
			"/default-ui.css", "/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/EN" })
	void denyWhatIsNotNamedAsIfItWereNotThere(String path) {
		HttpResponse<String> answer = this.browser.get(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/invite/unknown", "/desk", "/exec", "/admin", "/account" })
	void keepPersonalPagesOutOfEveryCache(String path) {
		assertThat(this.browser.get(path).headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	private static Map<String, String> protection(HttpHeaders headers) {
		return EVERYWHERE.keySet()
			.stream()
			.collect(Collectors.toMap((it) -> it, (it) -> String.join(" and ", headers.allValues(it))));
	}

}
