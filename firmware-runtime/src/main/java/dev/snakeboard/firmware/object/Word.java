package dev.snakeboard.firmware.object;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks an {@code int} that is a Python value, as {@link Words} describes it, and not a number. */
@Documented
@Target({ElementType.TYPE_USE})
public @interface Word {}
