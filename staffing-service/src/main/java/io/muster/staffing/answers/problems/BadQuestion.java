package io.muster.staffing.answers.problems;

/** A question that can't be answered as it was asked. */
public final class BadQuestion extends RuntimeException {

    private final String parameter;

    /** What was wrong, what is expected and what to do; {@code parameter} is the name under which it was asked. */
    public BadQuestion(String message, String parameter) {
        super(message);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
