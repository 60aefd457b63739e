package io.muster.local.replay;

/** A kind of encounters at a place. */
public record PlaceKind(String place, Kind kind) {}
