package io.muster.staffing.planning.sourcing;

/**
 * People whom a sharing puts to a task at a place.
 *
 * @param force id of the force that they are of
 * @param headcount people, at least 1 and whole crews
 */
public record Placement(String force, String component, String place, String task, int headcount) {

    public boolean isAt(Opening opening) {
        return place.equals(opening.place()) && task.equals(opening.task());
    }
}
