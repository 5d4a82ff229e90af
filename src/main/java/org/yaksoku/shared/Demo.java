package org.yaksoku.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;

/**
 * What exists for the demonstration alone: the profile {@code demo}, on the database that
 * the portal brings along. Accounts with a printed password and invented records never
 * reach a database of somebody's own, whatever profile is named; only a test says
 * otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo")
@ConditionalOnExpression("'${spring.datasource.url:embedded}' == 'embedded' or ${yaksoku.demo.in-test:false}")
public @interface Demo {

}
