package io.muster.staffing.planning.explanation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Computes a formula over named figures, apart from all code of the product: + - * /, brackets, max and ceil. */
final class Arithmetic {

    private final Deque<String> tokens;
    private final Map<String, Double> figures;

    private Arithmetic(String formula, Map<String, Double> figures) {
        this.tokens = new ArrayDeque<>(List.of(formula.trim().split("\\s+")));
        this.figures = figures;
    }

    static double of(String formula, Map<String, Double> figures) {
        var arithmetic = new Arithmetic(formula, figures);
        double value = arithmetic.sum();
        if (!arithmetic.tokens.isEmpty()) {
            throw new IllegalArgumentException("left over in '" + formula + "': " + arithmetic.tokens);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (next("+") || next("-")) {
            value = tokens.pop().equals("+") ? value + product() : value - product();
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (next("*") || next("/")) {
            value = tokens.pop().equals("*") ? value * factor() : value / factor();
        }
        return value;
    }

    private double factor() {
        var token = tokens.pop();
        return switch (token) {
            case "(" -> closed(sum());
            case "max" -> {
                expect("(");
                double one = sum();
                expect(",");
                yield closed(Math.max(one, sum()));
            }
            case "ceil" -> {
                expect("(");
                // a binary fraction above a whole number is not a person
                yield closed(Math.ceil(sum() - 1e-9));
            }
            default -> token.matches("\\d+") ? Double.parseDouble(token) : figure(token);
        };
    }

    private double figure(String name) {
        var value = figures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is no term; known are " + figures.keySet());
        }
        return value;
    }

    private double closed(double value) {
        expect(")");
        return value;
    }

    private boolean next(String token) {
        return token.equals(tokens.peek());
    }

    private void expect(String token) {
        var seen = tokens.pop();
        if (!seen.equals(token)) {
            throw new IllegalArgumentException("expected '" + token + "', saw '" + seen + "'");
        }
    }
}
