package org.yaksoku.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Who is signed in is kept in the database, so that it survives a restart and every node
 * knows it; the browser holds one cookie that no script can read.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	@Bean
	HttpSessionIdResolver sessionIds(ServerProperties server) {
		CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
		cookies.setCookieSerializer(cookie(isLocal(server)));
		return new StaffSessionIds(cookies, new PublicPages());
	}

	/** Two requests of one session at the same moment do not trip over each other. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	private static DefaultCookieSerializer cookie(boolean local) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(local ? "SESSION" : "__Host-SESSION");
		cookie.setUseSecureCookie(!local);
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		cookie.setCookiePath("/");
		return cookie;
	}

	/** On one's own machine without TLS a browser would not send a secure cookie back. */
	private static boolean isLocal(ServerProperties server) {
		boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
		return !tls && server.getAddress() != null && server.getAddress().isLoopbackAddress();
	}

	/**
	 * Does not even look for a session where the page is the same for everybody.
	 */
	private record StaffSessionIds(HttpSessionIdResolver cookies,
			PublicPages publicPages) implements HttpSessionIdResolver {

		@Override
		public List<String> resolveSessionIds(HttpServletRequest request) {
			return this.publicPages.matches(request) ? List.of() : this.cookies.resolveSessionIds(request);
		}

		@Override
		public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
			this.cookies.setSessionId(request, response, sessionId);
		}

		@Override
		public void expireSession(HttpServletRequest request, HttpServletResponse response) {
			this.cookies.expireSession(request, response);
		}

	}

}
