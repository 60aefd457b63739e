package io.muster.staffing.calculators.domain;

/**
 * What comes out of a calculator under one name.
 *
 * @param name field of the result
 * @param unit of the value, or what it is
 */
public record ResultField(String name, String unit) {}
