package io.muster.staffing.planning.plan;

/** What a place's plan carries from one day to the next: persons held by pathway, work waiting, forecast, the last days. */
public record PlaceState() {

    /** Before the first day. */
    public static PlaceState start() {
        return new PlaceState();
    }
}
