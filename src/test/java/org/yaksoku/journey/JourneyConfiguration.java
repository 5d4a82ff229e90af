package org.yaksoku.journey;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a journey adds to the portal: a clock that stands still, and a record of every SQL
 * statement the public pages send.
 */
@TestConfiguration(proxyBeanMethods = false)
class JourneyConfiguration {

	/** What a fault of ours says to its log alone. */
	static final String SECRET = "words of a fault";

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

	/** A page with a fault of ours, for what its readers are told. */
	@Bean
	SmartInitializingSingleton faultyPage(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		return () -> mapping.registerMapping(
				RequestMappingInfo.paths("/{lang:ko|ja|en}/fault").options(mapping.getBuilderConfiguration()).build(),
				new Faulty(), Faulty.METHOD);
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

	private static final class Faulty {

		private static final Method METHOD = Objects.requireNonNull(ReflectionUtils.findMethod(Faulty.class, "show"));

		@SuppressWarnings("unused")
		String show() {
			throw new IllegalStateException(SECRET);
		}

	}

}
