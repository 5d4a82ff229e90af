package org.yaksoku.account.web;

import java.io.IOException;
import java.time.Clock;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

import org.yaksoku.account.AccountService;
import org.yaksoku.account.SignInLimit;
import org.yaksoku.account.SignedInUsers;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;

/**
 * Which addresses answer whom. Four chains: what anybody may read, what whoever holds a
 * token may, what a signed-in person may do, and everything else, which is refused as if
 * it did not exist. The protective headers of all answers are written elsewhere, once,
 * also where no chain is reached.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Whoever holds the address has it from a mail or made it for a program; and the form
	 * by which anybody asks for such a mail.
	 */
	private static final String[] BY_TOKEN = { "/unsubscribe/*", "/calendar/*", "/minutes/*", "/following/**",
			"/follow/**", "/shared/overview/*" };

	private static final String[] STAFF = { "/sign-in", "/sign-in/again", "/sign-out", "/invite/**", "/desk/**",
			"/exec/**", "/admin/**", "/account/**" };

	/**
	 * No session, no cookie, no token: a page is the same bytes for everybody, and a
	 * proxy may keep it.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain publicPages(HttpSecurity http) {
		return withoutSession(http).securityMatcher(new PublicPages().andErrors())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	/**
	 * Pages and calendars for those who hold their address: no session and no token of a
	 * form, because mail programs send such forms by themselves (RFC 8058). What they
	 * answer is nobody else’s.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain pagesByToken(HttpSecurity http) {
		return withoutSession(http).securityMatcher(BY_TOKEN)
			.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain staffPages(HttpSecurity http, SignedInUsers users, CurrentUser currentUser,
			AccountService accounts, SignInLimit limit, Clock clock) {
		EndedSession ended = new EndedSession(signIn());
		SignInLog log = new SignInLog();
		return http.securityMatcher(STAFF)
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/sign-in", "/sign-in/again", "/invite/**")
				.permitAll()
				// each service decides again, for the record at hand
				.requestMatchers(HttpMethod.POST, "/desk/**")
				.hasAnyRole("EDITOR", "APPROVER")
				.requestMatchers("/desk/**")
				.hasAnyRole("EDITOR", "APPROVER", "EXECUTIVE", "ADMIN")
				.requestMatchers("/exec/**")
				.hasAnyRole("EXECUTIVE", "APPROVER", "EDITOR")
				.requestMatchers("/admin/**")
				.hasRole("ADMIN")
				.requestMatchers("/account/**", "/sign-out")
				.authenticated()
				.anyRequest()
				.denyAll())
			.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("email")
				.successHandler(new Welcome(accounts, limit, clock, log))
				.failureHandler((request, response, ex) -> {
					log.failed(request);
					refuse(request, response);
				}))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler((request, response, authentication) -> log.left(authentication))
				.logoutSuccessHandler(signedOut())
				.addLogoutHandler(new HeaderWriterLogoutHandler(
						new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
			.exceptionHandling((refusal) -> refusal.authenticationEntryPoint(ended).accessDeniedHandler(ended))
			.headers((headers) -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
			.addFilterAfter(new PresentAccount(users, currentUser, clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new AttemptLimit(limit, log), UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	/** What is not named above is not there, for anybody. */
	@Bean
	@Order(4)
	SecurityFilterChain everythingElse(HttpSecurity http) {
		return withoutSession(http).authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.exceptionHandling((refusal) -> refusal
				.authenticationEntryPoint(
						(request, response, ex) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.accessDeniedHandler((request, response, ex) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.build();
	}

	private static HttpSecurity withoutSession(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	/**
	 * One answer to every failed attempt, whatever was wrong with it.
	 */
	private static void refuse(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Kept kept = Kept.carried(request);
		if (kept != null) {
			Again.refused(kept).answer(request, response);
			return;
		}
		String language = Language.find(String.valueOf(request.getParameter("lang"))).map(Language::code).orElse("");
		Welcome.seeOther()
			.sendRedirect(request, response, "/sign-in?refused" + (language.isEmpty() ? "" : "&lang=" + language));
	}

	private static LogoutSuccessHandler signedOut() {
		SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
		handler.setDefaultTargetUrl("/sign-in?signed-out");
		handler.setRedirectStrategy(Welcome.seeOther());
		return handler;
	}

	/**
	 * A sign-in page never lands inside a table row: htmx is told to load the page anew.
	 */
	private static AuthenticationEntryPoint signIn() {
		return DelegatingAuthenticationEntryPoint.builder()
			.addEntryPointFor(new HxRefreshHeaderAuthenticationEntryPoint(),
					new RequestHeaderRequestMatcher("HX-Request"))
			.defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
			.build();
	}

}
