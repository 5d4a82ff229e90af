package org.yaksoku.house;

import java.util.List;
import java.util.Map;

import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test context a migrated database of its own, without a line in the
 * test.
 */
class DatabasePerContext implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
		return AnnotatedElementUtils.hasAnnotation(test, WebMvcTest.class) ? new None() : new Clone();
	}

	// records: equal for all tests, so that contexts are shared as before
	private record Clone() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			if (context.getEnvironment().getProperty("yaksoku.test.database") != null) {
				return;
			}
			if (context.getEnvironment().getProperty("yaksoku.jobs.enabled") == null) {
				// nothing happens by itself in a test that does not ask for it
				context.getEnvironment()
					.getPropertySources()
					.addLast(new MapPropertySource("no jobs", Map.of("yaksoku.jobs.enabled", "false")));
			}
			String url = TestCluster.newDatabase();
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test database",
						Map.of("spring.datasource.url", url, "spring.datasource.username", "yaksoku_app",
								"spring.datasource.password", "test", "spring.flyway.user", "yaksoku_owner",
								"spring.flyway.password", "test", "spring.flyway.url", url, "yaksoku.demo.in-test",
								"true")));
		}

	}

	private record None() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
		}

	}

}
