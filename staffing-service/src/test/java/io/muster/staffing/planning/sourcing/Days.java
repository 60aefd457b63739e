package io.muster.staffing.planning.sourcing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds days with openings and forces, for tests. */
public final class Days {

    static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    private Days() {}

    public static SourcingDay day(List<Opening> openings, Force... forces) {
        return new SourcingDay(MAY_10, openings, List.of(forces));
    }

    /** All missing, and open to Guard and active. */
    public static Opening opening(String place, String task, int missing) {
        return opening(place, task, missing, 1);
    }

    public static Opening opening(String place, String task, int missing, int crew) {
        return new Opening(place, task, missing, missing, crew, Set.of("GUARD", "ACTIVE"));
    }

    public static Force guard(int headcount) {
        return new Force("guard", "GUARD", 1, Set.of(), null, headcount);
    }

    public static Force active(int headcount) {
        return new Force("active", "ACTIVE", 2, Set.of(), null, headcount);
    }

    public static Placement placement(Force force, Opening opening, int headcount) {
        return new Placement(force.id(), force.component(), opening.place(), opening.task(), headcount);
    }

    /** How large a random day is. */
    public record Size(int places, int tasks, int forces, int mostMissing, int mostPeople) {}

    /** A task's crew and who may do it are the same at every place. */
    public static SourcingDay random(Random random, Size size, LocalDate on, boolean bound) {
        List<Opening> openings = new ArrayList<>();
        for (int task = 0; task < size.tasks(); task++) {
            int crew = 1 + random.nextInt(3);
            var components = components(random, size.forces());
            for (int place = 0; place < size.places(); place++) {
                int required = random.nextInt(size.mostMissing() + 1);
                openings.add(
                        new Opening("P" + place, "T" + task, required, random.nextInt(required + 1), crew, components));
            }
        }
        var forces = IntStream.range(0, size.forces())
                .mapToObj(force -> new Force(
                        "F" + force,
                        "C" + force,
                        1 + random.nextInt(3),
                        random.nextInt(4) == 0 ? Set.of("T0") : Set.of(),
                        bound ? place(random, size) : null,
                        random.nextInt(size.mostPeople() + 1)))
                .toList();
        return new SourcingDay(on, openings, forces);
    }

    private static @Nullable String place(Random random, Size size) {
        return random.nextBoolean() ? "P" + random.nextInt(size.places()) : null;
    }

    private static Set<String> components(Random random, int forces) {
        Set<String> components = new HashSet<>();
        for (int force = 0; force < forces; force++) {
            if (random.nextInt(4) > 0) {
                components.add("C" + force);
            }
        }
        return components;
    }
}
