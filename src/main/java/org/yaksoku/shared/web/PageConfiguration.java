package org.yaksoku.shared.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * How pages are made: their language, the addresses of stylesheet and script, redirects
 * that are 303 after a form.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	// a slice without a database has none
	private final ObjectProvider<Submissions> submissions;

	PageConfiguration(ObjectProvider<Submissions> submissions) {
		this.submissions = submissions;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new LanguageArgument());
	}

	@Bean
	LocaleResolver localeResolver() {
		return new ReaderLanguage();
	}

	@Bean
	static Assets assets() {
		return new Assets();
	}

	@Bean
	LinkedData linkedData() {
		return new LinkedData();
	}

	@Bean
	SiteNames siteNames(Environment settings, MessageSource words) {
		return new SiteNames(settings, words);
	}

	@Bean
	LinkPicture linkPicture(SiteNames names, MessageSource words) {
		return new LinkPicture(names, words);
	}

	/** An address with a slash too many leads to the page that was meant. */
	@Bean
	UrlHandlerFilter slashes() {
		return UrlHandlerFilter.trailingSlashHandler("/ko/**", "/ja/**", "/en/**")
			.redirect(HttpStatus.MOVED_PERMANENTLY)
			.build();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new WordsOnly());
		this.submissions.ifAvailable(registry::addInterceptor);
	}

	@Bean
	static BeanPostProcessor formKeys() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RequestDataValueProcessor hidden) ? new FormKeys(hidden) : bean;
			}
		};
	}

	@Bean
	static BeanPostProcessor pageWords(Assets assets) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof ThymeleafViewResolver resolver) {
					resolver.setRedirectHttp10Compatible(false);
					resolver.addStaticVariable("assets", assets);
				}
				return bean;
			}
		};
	}

}
