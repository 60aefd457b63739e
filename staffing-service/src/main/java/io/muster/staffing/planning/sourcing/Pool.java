package io.muster.staffing.planning.sourcing;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who could be sent on a day: people of requests and reports of whom no place or no task is known, and people who are asked about
 * beside them. Whoever is reported at another task than the profile's has one and is left there.
 */
public final class Pool {

    private final ReferenceProfile profile;
    private final Strength strength;
    private final List<AdditionalPeople> extras;

    /** As far as that situation knows, and with these people more. */
    public Pool(Situation situation, List<AdditionalPeople> extras) {
        this.profile = situation.profile();
        this.strength = new Strength(situation);
        this.extras = List.copyOf(extras);
    }

    /** The forces of a day. */
    public List<Force> on(LocalDate day) {
        List<Force> forces = new ArrayList<>();
        for (var free : strength.free(day)) {
            add(forces, free.id(), free.component(), free.tasks(), free.place(), free.headcount());
        }
        for (int index = 0; index < extras.size(); index++) {
            var people = extras.get(index);
            if (people.isThere(day)) {
                add(forces, "asked about " + (index + 1), people.component(), Set.of(), null, people.headcount());
            }
        }
        return forces;
    }

    private void add(
            List<Force> forces, String id, String component, Set<String> tasks, @Nullable String place, long people) {
        if (people > 0) {
            forces.add(new Force(id, component, order(component), tasks, place, Math.toIntExact(people)));
        }
    }

    /** Kinds without a place in the order, such as those not yet determined, come last. */
    private int order(String component) {
        int last = profile.people().stream().mapToInt(People::order).max().orElse(0);
        int order = profile.people(component).map(People::order).orElse(0);
        return order > 0 ? order : last + 1;
    }

    /** Forces of several days, each day's list in its order. */
    public Map<LocalDate, List<Force>> between(LocalDate from, LocalDate to) {
        Map<LocalDate, List<Force>> days = new LinkedHashMap<>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.put(day, on(day));
        }
        return days;
    }
}
