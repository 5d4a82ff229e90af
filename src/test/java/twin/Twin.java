package twin;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Two of our pages as an application comes out that nobody has thought about: entities
 * with associations in the view, a page with its count, an open session while rendering,
 * everything else as it comes. It stands outside our packages, so that no test finds it,
 * and is measured beside the portal by {@code bin/bench}, on the same database.
 */
@SpringBootApplication
public class Twin {

	public static void main(String[] args) {
		SpringApplication twin = new SpringApplication(Twin.class);
		twin.run(args);
	}

	@Bean
	SecurityFilterChain everybodyMayRead(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	/** The frame of the page, which is the portal's own. */
	static Page frame(String path) {
		return new Page(Language.EN, path, null, "http://localhost", true, "Korea–Japan Commitments", null);
	}

	/** Where the frame finds its stylesheet and script. */
	public record Files(String css, String icon, String js) {

		static final Files HERE = new Files("/assets/portal-0000000000000000.css", "/assets/icon-0000000000000000.svg",
				"/assets/portal-0000000000000000.js");

	}

}
