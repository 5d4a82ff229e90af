package org.yaksoku.account.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import org.yaksoku.account.PasswordRule;

/**
 * A password as {@link PasswordRule} wants it, counted in characters and not in the units
 * a keyboard sends.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LongEnough.Rule.class)
@interface LongEnough {

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the rule itself. */
	class Rule implements ConstraintValidator<LongEnough, @Nullable String> {

		@Override
		public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
			return password != null && PasswordRule.accepts(password);
		}

	}

}
