package org.yaksoku.account.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.HttpSessionIdResolver;

import static org.assertj.core.api.Assertions.assertThat;

class SessionConfigurationTests {

	@Test
	void bindsTheCookieToThisHostAndToTls() {
		assertThat(cookie(new ServerProperties())).startsWith("__Host-SESSION=")
			.contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Domain");
	}

	@Test
	void doesWithoutTlsOnOnesOwnMachineOnly() throws UnknownHostException {
		ServerProperties server = new ServerProperties();

		server.setAddress(InetAddress.getByName("127.0.0.1"));
		assertThat(cookie(server)).startsWith("SESSION=").doesNotContain("Secure");

		server.setAddress(InetAddress.getByName("0.0.0.0"));
		assertThat(cookie(server)).startsWith("__Host-SESSION=").contains("Secure");
	}

	@Test
	void looksForNoSessionOnAPublicPage() {
		HttpSessionIdResolver ids = new SessionConfiguration().sessionIds(new ServerProperties());

		assertThat(ids.resolveSessionIds(request("/en/statements"))).isEmpty();
		assertThat(ids.resolveSessionIds(request("/desk"))).hasSize(1);
	}

	private static MockHttpServletRequest request(String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setCookies(new Cookie("__Host-SESSION", "c2Vzc2lvbg=="));
		return request;
	}

	private static String cookie(ServerProperties server) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
		request.setSecure(true);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionConfiguration().sessionIds(server).setSessionId(request, response, "session");
		String header = response.getHeader("Set-Cookie");
		return (header != null) ? header : "";
	}

}
