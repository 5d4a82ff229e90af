package org.yaksoku.site;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second connection pool, which runs as the role that can read published views and
 * nothing else. The role is an option of the connection itself and not a statement sent
 * after connecting, which the first rollback would undo.
 */
@Configuration(proxyBeanMethods = false)
class PublicDatabase {

	// one plan for all values: planning anew costs more than the pages' questions
	// themselves
	static final String AS_PUBLIC = "options=-c%20role=yaksoku_public%20-c%20default_transaction_read_only=on"
			+ "%20-c%20plan_cache_mode=force_generic_plan";

	@Bean(defaultCandidate = false)
	@DependsOnDatabaseInitialization
	HikariDataSource publicDataSource(JdbcConnectionDetails main,
			@Value("${yaksoku.public.datasource.url:}") String url,
			@Value("${yaksoku.public.datasource.username:}") String username,
			@Value("${yaksoku.public.datasource.password:}") String password) {
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("public");
		// a login of its own is the public role already; the application’s login has to
		// become it
		pool.setJdbcUrl(username.isEmpty() ? asPublic(url.isEmpty() ? main.getJdbcUrl() : url)
				: (url.isEmpty() ? main.getJdbcUrl() : url));
		pool.setUsername(username.isEmpty() ? main.getUsername() : username);
		pool.setPassword(username.isEmpty() ? main.getPassword() : password);
		pool.setReadOnly(true);
		pool.setMaximumPoolSize(5);
		pool.setConnectionTimeout(2000);
		return pool;
	}

	@Bean(defaultCandidate = false)
	JdbcClient publicJdbc(@Qualifier("publicDataSource") DataSource publicDataSource) {
		return JdbcClient.create(publicDataSource);
	}

	static String asPublic(String url) {
		return url + (url.contains("?") ? "&" : "?") + AS_PUBLIC;
	}

}
