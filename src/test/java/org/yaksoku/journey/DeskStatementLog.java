package org.yaksoku.journey;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Records every SQL statement of the pages behind the sign-in too, those of the session
 * among them.
 */
@TestConfiguration(proxyBeanMethods = false)
class DeskStatementLog {

	@Bean
	static BeanPostProcessor deskStatementsAreLogged(StatementLog log) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return name.equals("dataSource") ? ProxyDataSourceBuilder.create((DataSource) bean)
					.afterQuery((execution, queries) -> queries.forEach((it) -> log.add(it.getQuery())))
					.build() : bean;
			}
		};
	}

}
