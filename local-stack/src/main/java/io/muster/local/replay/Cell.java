package io.muster.local.replay;

/** A kind of encounters at a place. */
public record Cell(String place, Kind kind) {}
