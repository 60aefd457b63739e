/**
 * Proposes how to share people over places and tasks, day by day; who asks for people decides where they go.
 *
 * <p>The integer programs are solved by ojAlgo, the one library that this package may use beside plain Java: it is under the MIT
 * licence, one jar of 2.4 MB without dependencies, all Java, so nothing native is unpacked or loaded at start. OR-Tools is the
 * faster solver of big programs, but brings a native library for each platform; the programs here are small, since places of one
 * task that the same people may fill are taken together first.
 */
@NullMarked
package io.muster.staffing.planning.sourcing;

import org.jspecify.annotations.NullMarked;
