package org.yaksoku.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What a journey adds to the portal: a clock that stands still, and a record of every SQL
 * statement the public pages send.
 */
@TestConfiguration(proxyBeanMethods = false)
class JourneyConfiguration {

	static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

	@Bean
	@Primary
	Clock fixedClock() {
		return Clock.fixed(NOW, ZoneId.of("UTC+9"));
	}

	@Bean
	static StatementLog statementLog() {
		return new StatementLog();
	}

	@Bean
	static BeanPostProcessor publicStatementsAreLogged(StatementLog log) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return name.equals("publicDataSource")
						? ProxyDataSourceBuilder.create((DataSource) bean).afterQuery((execution, queries) -> {
							queries.forEach((it) -> log.add(it.getQuery()));
						}).build() : bean;
			}
		};
	}

}
