package io.muster.staffing.answers;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record DayRange(LocalDate from, LocalDate to) {}
