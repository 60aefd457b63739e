package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Calculator;
import java.util.List;
import java.util.Optional;

/** All calculators. */
public final class Catalogue {

    private final List<Calculator> calculators = List.of(
            AvailableWorkingTimeCalculator.calculator(),
            WisnCalculator.calculator(),
            WisnGroupCalculator.calculator(),
            ReliefFactorCalculator.calculator(),
            LoadCalculator.calculator(),
            BacklogCalculator.calculator(),
            LittleCalculator.calculator(),
            ErlangBCalculator.calculator(),
            ErlangCCalculator.calculator(),
            ErlangCStaffCalculator.calculator(),
            ErlangACalculator.calculator(),
            EtsForecastCalculator.calculator(),
            ShareOutCalculator.calculator(),
            DeploymentCalculator.calculator());

    public List<Calculator> all() {
        return calculators;
    }

    public List<String> names() {
        return calculators.stream().map(Calculator::name).toList();
    }

    public Optional<Calculator> find(String name) {
        return calculators.stream()
                .filter(calculator -> calculator.name().equals(name))
                .findFirst();
    }
}
