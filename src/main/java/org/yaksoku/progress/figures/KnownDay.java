package org.yaksoku.progress.figures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A day of which there are figures, as addresses write it, or none.
 *
 * @see AsOf#parse
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownDay.Known.class)
public @interface KnownDay {

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Whether a text is such a day. */
	class Known implements ConstraintValidator<KnownDay, String> {

		private final Clock clock;

		Known(Clock clock) {
			this.clock = clock;
		}

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			if (text == null || text.isEmpty()) {
				return true;
			}
			try {
				return AsOf.parse(text, this.clock).day().toString().equals(text);
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

	}

}
