package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.ResultField;
import java.util.List;
import java.util.Map;

/** A calculator as the list shows it. */
record CalculatorView(
        String name,
        String purpose,
        List<ParameterView> parameters,
        List<ResultField> result,
        String source,
        Map<String, Object> example) {

    static CalculatorView of(Calculator calculator) {
        return new CalculatorView(
                calculator.name(),
                calculator.purpose(),
                ParameterView.of(calculator.parameters()),
                calculator.results(),
                calculator.source(),
                calculator.example());
    }

    /** A parameter as the list shows it. */
    record ParameterView(
            String name,
            String type,
            String unit,
            String range,
            boolean required,
            String meaning,
            List<ParameterView> fields) {

        static List<ParameterView> of(List<Parameter> parameters) {
            return parameters.stream().map(ParameterView::of).toList();
        }

        private static ParameterView of(Parameter parameter) {
            boolean objects = parameter.type() == Parameter.Type.LIST_OF_OBJECTS;
            return new ParameterView(
                    parameter.name(),
                    parameter.type().words(),
                    parameter.unit(),
                    parameter.allowed(),
                    parameter.required(),
                    parameter.meaning(),
                    objects ? of(parameter.fields()) : List.of());
        }
    }
}
