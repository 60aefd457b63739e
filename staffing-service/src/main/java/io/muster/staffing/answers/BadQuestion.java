package io.muster.staffing.answers;

/** A question that can't be answered as it was asked. */
final class BadQuestion extends RuntimeException {

    private final String parameter;

    BadQuestion(String message, String parameter) {
        super(message);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
