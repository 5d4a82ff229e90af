package org.yaksoku.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form whose fields come as they were typed: a blank belongs to a password, an empty
 * line to a list that is read beside another. The form itself strips the others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AsTyped {

}
