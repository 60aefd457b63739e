package io.muster.ingest.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What staffing-service judges of whatever an address takes, since it needs what was told before: a dry run can't, and says so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JudgedLater {

    /** One sentence for each judgement. */
    String[] value();
}
