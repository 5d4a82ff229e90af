package org.yaksoku.site.web;

import org.yaksoku.site.PublicStamp;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the question whether anything changed before every public page, and names its
 * other forms in its answer.
 */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<PublicStamp> stamp;

	SiteConfiguration(ObjectProvider<PublicStamp> stamp) {
		this.stamp = stamp;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		this.stamp.ifAvailable((it) -> registry.addInterceptor(new Freshness(it))
			.addPathPatterns("/ko/**", "/ja/**", "/en/**", "/sitemap.xml"));
		registry.addInterceptor(new Alternates()).addPathPatterns("/ko/**", "/ja/**", "/en/**");
	}

}
