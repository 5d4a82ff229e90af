package org.yaksoku.shared;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class DemoTests {

	private final ApplicationContextRunner portal = new ApplicationContextRunner()
		.withUserConfiguration(Invented.class);

	@Test
	void needsTheProfile() {
		this.portal.run((context) -> assertThat(context).doesNotHaveBean(Invented.class));
	}

	@Test
	void isThereOnTheDatabaseThatThePortalBrings() {
		this.portal.withPropertyValues("spring.profiles.active=demo")
			.run((context) -> assertThat(context).hasSingleBean(Invented.class));
	}

	@Test
	void neverReachesADatabaseOfSomebodysOwn() {
		this.portal
			.withPropertyValues("spring.profiles.active=demo",
					"spring.datasource.url=jdbc:postgresql://db:5432/yaksoku")
			.run((context) -> assertThat(context).doesNotHaveBean(Invented.class));
	}

	@Demo
	static class Invented {

	}

}
