package io.muster.staffing.requests.decisions;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.staffing.requests.domain.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a request costs on top of what the people cost anyway, by component, as a band with its basis. */
public final class Costs {

    private Costs() {}

    /** A band of incremental cost in the standard's currency. */
    public record Band(String component, long personDays, double low, double mid, double high, String basis) {}

    /** The bands of a request: who is approved for a day costs a person-day, from the first of their days through the last. */
    public static List<Band> of(Account account, ReferenceProfile profile) {
        Map<String, Long> personDays = new TreeMap<>();
        account.lines()
                .forEach(line -> line.deployment()
                        .stays()
                        .forEach(stay -> personDays.merge(stay.component(), stay.personDays(), Long::sum)));
        List<Band> bands = new ArrayList<>();
        personDays.forEach((component, days) -> profile.people(component)
                .map(people -> people.cost())
                .flatMap(profile::standard)
                .ifPresentOrElse(
                        cost -> bands.add(band(component, days, cost)),
                        () -> undetermined(component, days, profile).ifPresent(bands::add)));
        return bands;
    }

    /** Of people whose kind is not determined: from the least to the most of the kinds that they may turn out to be. */
    private static Optional<Band> undetermined(String component, long days, ReferenceProfile profile) {
        var costs = profile.people().stream()
                .filter(People::troops)
                .map(People::cost)
                .filter(Objects::nonNull)
                .flatMap(cost -> profile.standard(cost).stream())
                .sorted(Comparator.comparingDouble(Standard::value))
                .toList();
        if (costs.isEmpty() || !profile.people(component).map(People::troops).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(new Band(
                component,
                days,
                days * costs.stream().mapToDouble(Standard::low).min().orElseThrow(),
                days * costs.getFirst().value(),
                days * costs.stream().mapToDouble(Standard::high).max().orElseThrow(),
                "incremental; kind of troops not determined: the least to the most of "
                        + costs.stream().map(Standard::code).collect(Collectors.joining(", "))
                        + ", in the middle the cheapest default; "
                        + costs.getFirst().unit()));
    }

    private static Band band(String component, long days, Standard cost) {
        return new Band(
                component,
                days,
                days * cost.low(),
                days * cost.value(),
                days * cost.high(),
                "incremental; " + cost.unit() + "; " + cost.source() + " [" + cost.mark() + "]");
    }
}
