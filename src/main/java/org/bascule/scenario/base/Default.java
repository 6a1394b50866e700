package org.bascule.scenario.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record component that a file may leave out, and what it is then: a scalar as a file writes it, or nothing at all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** As a file writes it; an empty list, set or map, or an empty text, when left blank. */
    String value() default "";
}
