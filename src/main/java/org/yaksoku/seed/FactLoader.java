package org.yaksoku.seed;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.BeforeOpening;

/**
 * Loads what public sources say about real meetings and statements, at the first start of
 * any installation that does not decline it ({@code yaksoku.seed.facts=false}).
 */
@Component
@ConditionalOnBooleanProperty(name = "yaksoku.seed.facts", matchIfMissing = true)
class FactLoader extends BeforeOpening {

	private final FirstStart firstStart;

	private final SystemWork system;

	private final Clock clock;

	FactLoader(FirstStart firstStart, SystemWork system, Clock clock) {
		super(10);
		this.firstStart = firstStart;
		this.system = system;
		this.clock = clock;
	}

	@Override
	public void prepare() {
		this.system.run("seed", () -> this.firstStart.load(SeedFile.facts(LocalDate.now(this.clock))));
	}

}
