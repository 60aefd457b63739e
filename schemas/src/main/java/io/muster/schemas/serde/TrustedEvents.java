package io.muster.schemas.serde;

import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro make objects of our events. Since 1.12.2 Avro refuses every class that it isn't told to trust, by a system
 * property that is read once, or by the call used here.
 *
 * <p>Avro loads all conversions by service the first time that any record class is used; being listed as one is what
 * makes this the single place that holds for services, tests and tools alike. It converts nothing.
 */
public final class TrustedEvents extends Conversion<Void> {

    static final String PACKAGE = "io.muster.events";

    static {
        // exactly this package: with a list of packages Avro looks only at the nearest name, so that a sub-package on
        // it
        // would shut out classes of its parent
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    /** Called by Avro's search for conversions. */
    public TrustedEvents() {}

    /** Makes sure that the events are trusted, also where Avro can't find its services. */
    static void trust() {
        // loading this class did it
    }

    @Override
    public Class<Void> getConvertedType() {
        return Void.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "muster-trusted-events";
    }
}
