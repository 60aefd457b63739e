package io.muster.support.json;

import io.muster.schemas.rules.PlainNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes numbers as people do. */
public final class PlainNumbers extends SimpleModule {

    public PlainNumbers() {
        super("plain-numbers");
        addSerializer(Double.class, new OfDouble());
        addSerializer(Double.TYPE, new OfDouble());
    }

    private static final class OfDouble extends ValueSerializer<Double> {

        @Override
        public void serialize(Double number, JsonGenerator to, SerializationContext context) {
            if (Double.isFinite(number)) {
                to.writeNumber(PlainNumber.of(number).toPlainString());
            } else {
                to.writeNumber(number);
            }
        }
    }
}
