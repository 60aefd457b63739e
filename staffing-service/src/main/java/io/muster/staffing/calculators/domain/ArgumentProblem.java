package io.muster.staffing.calculators.domain;

/**
 * Why an argument is refused.
 *
 * @param parameter path of the parameter, such as {@code services[0].timePerUnit}
 * @param value as it was given; {@code (missing)} where it was not
 * @param unit of the parameter
 * @param allowed in words
 */
public record ArgumentProblem(String parameter, String value, String unit, String allowed) {

    static final String MISSING = "(missing)";

    /** The whole as a sentence. */
    public String message() {
        return parameter + " must be " + allowed + " (" + unit + "), but was " + value;
    }
}
