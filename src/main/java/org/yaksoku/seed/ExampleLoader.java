package org.yaksoku.seed;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Demo;
import org.yaksoku.account.SystemWork;
import org.yaksoku.shared.BeforeOpening;

/**
 * Loads the invented example series, which shows every state of the portal. The profile
 * {@code demo} alone does so, after its accounts exist, which sign the example, and after
 * the facts, which bring the themes.
 */
@Component
@Demo
@ConditionalOnBooleanProperty(name = "yaksoku.seed.facts", matchIfMissing = true)
class ExampleLoader extends BeforeOpening {

	private final FirstStart firstStart;

	private final ExampleStatements statements;

	private final SystemWork system;

	private final Clock clock;

	ExampleLoader(FirstStart firstStart, ExampleStatements statements, SystemWork system, Clock clock) {
		super(20);
		this.firstStart = firstStart;
		this.statements = statements;
		this.system = system;
		this.clock = clock;
	}

	@Override
	public void prepare() {
		SeedFile file = SeedFile.example(LocalDate.now(this.clock));
		if (this.firstStart.isLoaded(file)) {
			return;
		}
		this.system.run("seed", () -> this.firstStart.loadWordings(file));
		this.statements.advance(file);
		this.system.run("seed", () -> this.firstStart.loadFollowup(file));
	}

}
