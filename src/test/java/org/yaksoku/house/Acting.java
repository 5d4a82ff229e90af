package org.yaksoku.house;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Role;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.UserId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Lets a test act as anybody, and the loaders of the first start as themselves. Per
 * thread, so that tests may race.
 */
public class Acting implements CurrentUser {

	public static final Actor KOREAN_EDITOR = person(1, Side.KR, Role.EDITOR);

	public static final Actor JAPANESE_EDITOR = person(2, Side.JP, Role.EDITOR);

	public static final Actor KOREAN_APPROVER = person(3, Side.KR, Role.APPROVER);

	public static final Actor JAPANESE_APPROVER = person(4, Side.JP, Role.APPROVER);

	public static final Actor KOREAN_EXECUTIVE = person(5, Side.KR, Role.EXECUTIVE);

	public static final Actor KOREAN_ADMIN = person(6, Side.KR, Role.ADMIN);

	public static final Actor KOREAN_SECOND_APPROVER = person(7, Side.KR, Role.APPROVER);

	private final ThreadLocal<Actor> actor = new ThreadLocal<>();

	private final CurrentUser real;

	Acting(CurrentUser real) {
		this.real = real;
	}

	@Override
	public Optional<Actor> actor() {
		return Optional.ofNullable(this.actor.get()).or(this.real::actor);
	}

	public void as(Actor actor, Runnable work) {
		as(actor, () -> {
			work.run();
			return true;
		});
	}

	public <T> T as(Actor actor, Callable<T> work) {
		Actor before = this.actor.get();
		this.actor.set(actor);
		try {
			return work.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.actor.set(before);
		}
	}

	private static Actor person(int number, Side side, Role role) {
		return Actor.person(new UserId(new UUID(0, number)), side, Set.of(role));
	}

	@TestConfiguration
	public static class Configuration {

		@Bean
		@Primary
		Acting acting(@Qualifier("securityCurrentUser") CurrentUser real) {
			return new Acting(real);
		}

	}

}
