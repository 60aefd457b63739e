package io.muster.staffing.planstreams.published;

import io.muster.events.VanishedCell;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publication no longer mentions of what stood before it.
 *
 * @param cells cells with persons, or suppressed, that vanish
 * @param persons persons in those whose figures are told
 * @param suppressed how many of them are suppressed: how many persons vanish with them nobody knows
 * @param mostPersons the most persons that can vanish, those in suppressed cells too; null where one of these is without a bound
 * @param cellsBefore cells with persons, or suppressed, that stood of the same months and regions
 * @param personsBefore persons in those
 * @param examples the cells that vanish, those with most persons first
 */
public record Vanishing(
        long cells,
        long persons,
        long suppressed,
        @Nullable Long mostPersons,
        long cellsBefore,
        long personsBefore,
        List<VanishedCell> examples) {

    private static final int SHOWN = 20;
    private static final long HUNDRED = 100;

    /**
     * Compares.
     *
     * @param before cells that stand
     * @param after cells of the publication that would take their place
     */
    public static Vanishing between(List<Edition> before, PublishedCells after) {
        var stood = before.stream().filter(Edition::holdsPersons).toList();
        var gone = stood.stream()
                .filter(edition -> after.like(edition.event()) == null)
                .sorted(Comparator.comparingLong(Edition::persons).reversed().thenComparing(Edition::key))
                .toList();
        return new Vanishing(
                gone.size(),
                persons(gone),
                gone.stream().filter(edition -> edition.event().getSuppressed()).count(),
                mostPersons(gone),
                stood.size(),
                persons(stood),
                gone.stream().limit(SHOWN).map(Vanishing::example).toList());
    }

    /** Whether more may vanish than the limit says: nobody knows that of persons without a bound, so they are beyond any. */
    public boolean isBeyond(VanishingLimit limit) {
        if (limit.isNone()) {
            return false;
        }
        return mostPersons == null
                || mostPersons.doubleValue() * HUNDRED > (double) personsBefore * limit.percent()
                || (cells > limit.cells() && cells * HUNDRED > limit.percent() * cellsBefore);
    }

    /** Why a publication is held. */
    String reason(VanishingLimit limit) {
        return "it no longer mentions " + cells + " of " + cellsBefore + " cell(s) with " + persons + " of "
                + personsBefore
                + " person(s) of its months"
                + (suppressed == 0
                        ? ""
                        : ", and unknown numbers of persons in " + suppressed + " suppressed ones of these"
                                + (mostPersons == null
                                        ? ", of which one or more are without a bound"
                                        : ", " + mostPersons + " person(s) in all at most"))
                + ", more than " + limit.percent() + " % of the persons, or more than "
                + limit.cells() + " cells and " + limit.percent()
                + " % of them, and nobody confirmed that. If they are to vanish, send the file again with"
                + " confirmVanishing=true; else send the whole file";
    }

    private static @Nullable Long mostPersons(List<Edition> editions) {
        long most = 0;
        for (var edition : editions) {
            var persons = edition.mostPersons();
            if (persons == null) {
                return null;
            }
            most = persons > Long.MAX_VALUE - most ? Long.MAX_VALUE : most + persons;
        }
        return most;
    }

    private static long persons(List<Edition> editions) {
        return editions.stream().mapToLong(Edition::persons).reduce(0, Math::addExact);
    }

    private static VanishedCell example(Edition edition) {
        var cell = edition.event();
        return VanishedCell.newBuilder()
                .setPeriod(cell.getPeriod())
                .setRegion(cell.getRegion())
                .setPlace(cell.getPlace())
                .setState(cell.getState())
                .setComponent(cell.getComponent())
                .setDemographic(cell.getDemographic())
                .setCitizenship(cell.getCitizenship())
                .setAuthority(cell.getAuthority())
                .setEncounterType(cell.getEncounterType())
                .setPersons(cell.getSuppressed() ? null : Long.valueOf(cell.getCount()))
                .build();
    }
}
