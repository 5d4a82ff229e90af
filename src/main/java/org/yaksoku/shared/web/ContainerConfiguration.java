package org.yaksoku.shared.web;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the servlet container does on its own account.
 */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastResort() {
		return (factory) -> factory.addContextCustomizers(ContainerConfiguration::lastResort);
	}

	private static void lastResort(Context context) {
		((StandardHost) context.getParent()).setErrorReportValveClass(LastResortPage.class.getName());
	}

}
