package io.muster.staffing.calculators.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments and collects what is wrong with them, so that all of it is said at once.
 *
 * <p>Reading never throws: a refused argument is read as a stand-in, and {@link #answer} does not come to use it.
 */
public final class Arguments {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final String path;
    private final Map<String, ? extends @Nullable Object> values;
    private final List<ArgumentProblem> problems;

    private Arguments(String path, Map<String, ? extends @Nullable Object> values, List<ArgumentProblem> problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    public static Arguments of(Map<String, ? extends @Nullable Object> values, List<Parameter> parameters) {
        var arguments = new Arguments("", values, new ArrayList<>());
        arguments.refuseUnknown(parameters);
        return arguments;
    }

    /** Computes, unless something was refused. */
    public Outcome answer(Supplier<Outcome> computation) {
        return problems.isEmpty() ? computation.get() : refused();
    }

    /** What is wrong with them, so far as they have been read. */
    public List<ArgumentProblem> problems() {
        return problems.stream().distinct().toList();
    }

    /** Refuses what only the computation showed to be impossible. */
    public Outcome refusing(Parameter parameter, String allowed) {
        refuse(parameter, allowed);
        return refused();
    }

    private Outcome refused() {
        return new Outcome.Refused(problems());
    }

    /** Refuses an argument for a reason that only several of them show. */
    public void refuse(Parameter parameter, String allowed) {
        refuse(path + parameter.name(), seen(parameter), parameter.unit(), allowed);
    }

    public boolean has(Parameter parameter) {
        return values.containsKey(parameter.name());
    }

    public boolean isNull(Parameter parameter) {
        return has(parameter) && values.get(parameter.name()) == null;
    }

    public double number(Parameter parameter) {
        return present(parameter) ? number(parameter, path + parameter.name(), value(parameter)) : standIn(parameter);
    }

    public double number(Parameter parameter, double otherwise) {
        return has(parameter) ? number(parameter) : otherwise;
    }

    public OptionalDouble ifGiven(Parameter parameter) {
        return has(parameter) ? OptionalDouble.of(number(parameter)) : OptionalDouble.empty();
    }

    public long whole(Parameter parameter) {
        return (long) number(parameter);
    }

    /** Refuses one element of a list for a reason that only the whole shows. */
    public Outcome refusing(Parameter parameter, int index, Parameter field, Object value, String allowed) {
        refuse(element(parameter, index) + "." + field.name(), ShownValue.text(value), field.unit(), allowed);
        return refused();
    }

    /** Numbers of which {@code null} is one that is unknown. */
    public List<OptionalDouble> numbersOrUnknown(Parameter parameter) {
        List<OptionalDouble> numbers = new ArrayList<>();
        List<?> list = list(parameter);
        for (int i = 0; i < list.size(); i++) {
            @Nullable Object each = list.get(i);
            numbers.add(
                    each == null
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(number(parameter.fields().getFirst(), element(parameter, i), each)));
        }
        return numbers;
    }

    public List<Double> numbers(Parameter parameter) {
        List<Double> numbers = new ArrayList<>();
        List<?> list = list(parameter);
        for (int i = 0; i < list.size(); i++) {
            numbers.add(number(parameter.fields().getFirst(), element(parameter, i), list.get(i)));
        }
        return numbers;
    }

    public List<Arguments> rows(Parameter parameter) {
        List<Arguments> rows = new ArrayList<>();
        List<?> list = list(parameter);
        for (int i = 0; i < list.size(); i++) {
            rows.add(row(parameter, element(parameter, i), list.get(i)));
        }
        return rows;
    }

    public <E extends Enum<E>> E choice(Parameter parameter, Class<E> type, E otherwise) {
        if (!has(parameter) && !parameter.required()) {
            return otherwise;
        }
        return present(parameter)
                ? Arrays.stream(type.getEnumConstants())
                        .filter(each -> Parameter.code(each).equals(value(parameter)))
                        .findFirst()
                        .orElseGet(() -> refused(parameter, otherwise))
                : otherwise;
    }

    public String text(Parameter parameter) {
        if (!present(parameter)) {
            return "";
        }
        return value(parameter) instanceof String text && !text.isBlank() && text.length() <= Parameter.LONGEST_TEXT
                ? text
                : refused(parameter, "");
    }

    public LocalDate date(Parameter parameter) {
        return present(parameter) ? date(parameter, path + parameter.name(), value(parameter)) : FIRST_DAY;
    }

    public List<LocalDate> dates(Parameter parameter) {
        List<LocalDate> dates = new ArrayList<>();
        List<?> list = list(parameter);
        for (int i = 0; i < list.size(); i++) {
            dates.add(date(parameter, element(parameter, i), list.get(i)));
        }
        return dates;
    }

    private Arguments row(Parameter parameter, String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var row = new Arguments(where + ".", fields(map), problems);
            row.refuseUnknown(parameter.fields());
            return row;
        }
        refuse(where, ShownValue.text(value), parameter.unit(), "an object");
        return new Arguments(where + ".", Map.of(), new ArrayList<>());
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, @Nullable Object> fields(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private void refuseUnknown(List<Parameter> known) {
        Set<String> names = new HashSet<>(known.stream().map(Parameter::name).toList());
        for (Map.Entry<String, ? extends @Nullable Object> argument : values.entrySet()) {
            if (!names.contains(argument.getKey())) {
                String allowed = "left out; known are "
                        + String.join(", ", known.stream().map(Parameter::name).toList());
                refuse(
                        path + ShownValue.name(argument.getKey()),
                        ShownValue.text(argument.getValue()),
                        "unknown field",
                        allowed);
            }
        }
    }

    private double number(Parameter parameter, String where, @Nullable Object value) {
        double number = switch (value) {
            case Numeral numeral when !numeral.vanishes() -> numeral.value();
            case Number plain -> plain.doubleValue() + 0.0;
            case null, default -> Double.NaN;
        };
        Range range = parameter.range();
        boolean whole = parameter.type() != Parameter.Type.WHOLE_NUMBER || number == Math.rint(number);
        if (range != null && range.holds(number) && whole) {
            return number;
        }
        refuse(where, ShownValue.text(value), parameter.unit(), parameter.allowed());
        return standIn(parameter);
    }

    private LocalDate date(Parameter parameter, String where, @Nullable Object value) {
        try {
            if (value instanceof String text) {
                LocalDate date = LocalDate.parse(text);
                if (!date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
                    return date;
                }
            }
        } catch (DateTimeParseException notADate) {
            // Refused below, as any other value that is no date.
        }
        refuse(where, ShownValue.text(value), parameter.unit(), parameter.allowed());
        return FIRST_DAY;
    }

    private List<?> list(Parameter parameter) {
        if (!present(parameter)) {
            return List.of();
        }
        Range length = parameter.range();
        return value(parameter) instanceof List<?> list && length != null && length.holds(list.size())
                ? list
                : refused(parameter, List.of());
    }

    private boolean present(Parameter parameter) {
        if (!has(parameter) && parameter.required()) {
            refuse(parameter, parameter.allowed());
        }
        return has(parameter);
    }

    private <T> T refused(Parameter parameter, T standIn) {
        refuse(parameter, parameter.allowed());
        return standIn;
    }

    private void refuse(String where, String value, String unit, String allowed) {
        problems.add(new ArgumentProblem(where, value, unit, allowed));
    }

    private @Nullable Object value(Parameter parameter) {
        return values.get(parameter.name());
    }

    private String seen(Parameter parameter) {
        return has(parameter) ? ShownValue.text(value(parameter)) : ArgumentProblem.MISSING;
    }

    private String element(Parameter parameter, int index) {
        return path + parameter.name() + "[" + index + "]";
    }

    private static double standIn(Parameter parameter) {
        return parameter.range() == null ? 0 : parameter.range().low();
    }
}
