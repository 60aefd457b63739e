package io.muster.staffing.planning.quantity;

import io.muster.schemas.rules.PlainNumber;
import java.util.List;
import java.util.stream.Collectors;

/** The text of one formula, over the names of what it takes. */
final class Formula {

    private Formula() {}

    /** How tightly the outermost operation binds; what binds less than its surroundings is put in brackets. */
    private enum Binding {
        SUM,
        PRODUCT,
        NAME
    }

    /** The formula of a quantity; of one with a name the formula behind the name. */
    static String of(Quantity quantity) {
        return quantity.origin() instanceof Quantity.Origin.Named named ? text(named.of()) : text(quantity);
    }

    private static String text(Quantity quantity) {
        return switch (quantity.origin()) {
            case Quantity.Origin.Constant constant ->
                PlainNumber.of(quantity.likely()).toPlainString();
            case Quantity.Origin.Input values -> values.figure().name();
            case Quantity.Origin.Named named -> named.label().name();
            case Quantity.Origin.Computed computed -> text(computed);
        };
    }

    private static String text(Quantity.Origin.Computed computed) {
        var operands = read(computed);
        return switch (computed.operation()) {
            case SUM -> operands.isEmpty() ? "0" : joined(operands, " + ", Binding.SUM);
            case ADDITION -> joined(operands, " + ", Binding.SUM);
            case DIFFERENCE ->
                within(operands.getFirst(), Binding.SUM) + " - " + within(operands.getLast(), Binding.PRODUCT);
            case PRODUCT -> joined(operands, " * ", Binding.PRODUCT);
            case QUOTIENT ->
                within(operands.getFirst(), Binding.PRODUCT) + " / " + within(operands.getLast(), Binding.NAME);
            case MAXIMUM ->
                operands.size() == 1
                        ? text(operands.getFirst())
                        : "max ( " + text(operands.getFirst()) + " , " + text(operands.getLast()) + " )";
            case CEILING -> "ceil ( " + text(operands.getFirst()) + " )";
        };
    }

    /** The operands that a reader is shown: what adds nothing is left out, so that nobody reads a row of zeros. */
    static List<Quantity> read(Quantity.Origin.Computed computed) {
        return switch (computed.operation()) {
            case SUM ->
                computed.operands().stream()
                        .filter(operand -> operand.likely() != 0)
                        .toList();
            case MAXIMUM ->
                computed.operands().stream()
                        .filter(operand ->
                                operand.likely() != 0 || !(operand.origin() instanceof Quantity.Origin.Named))
                        .toList();
            case ADDITION, DIFFERENCE, PRODUCT, QUOTIENT, CEILING -> computed.operands();
        };
    }

    private static String joined(List<Quantity> operands, String operator, Binding binding) {
        return operands.stream().map(operand -> within(operand, binding)).collect(Collectors.joining(operator));
    }

    private static String within(Quantity operand, Binding surroundings) {
        var text = text(operand);
        return binding(operand).compareTo(surroundings) < 0 ? "( " + text + " )" : text;
    }

    private static Binding binding(Quantity quantity) {
        if (!(quantity.origin() instanceof Quantity.Origin.Computed computed)) {
            return Binding.NAME;
        }
        return switch (computed.operation()) {
            case SUM, ADDITION, DIFFERENCE -> Binding.SUM;
            case PRODUCT, QUOTIENT -> Binding.PRODUCT;
            case MAXIMUM, CEILING -> Binding.NAME;
        };
    }
}
