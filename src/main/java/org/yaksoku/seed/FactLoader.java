package org.yaksoku.seed;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.yaksoku.account.SystemWork;

/**
 * Loads what public sources say about real meetings and statements, at the first start of
 * any installation that does not decline it ({@code yaksoku.seed.facts=false}).
 */
@Component
@Order(10)
@ConditionalOnBooleanProperty(name = "yaksoku.seed.facts", matchIfMissing = true)
class FactLoader implements ApplicationRunner {

	private final FirstStart firstStart;

	private final SystemWork system;

	private final Clock clock;

	FactLoader(FirstStart firstStart, SystemWork system, Clock clock) {
		this.firstStart = firstStart;
		this.system = system;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.system.run("seed", () -> this.firstStart.load(SeedFile.facts(LocalDate.now(this.clock))));
	}

}
