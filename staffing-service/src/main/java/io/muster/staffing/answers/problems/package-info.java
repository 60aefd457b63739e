/** How answers say what was wrong with a question, and what the web server refuses before any address is looked at. */
@NullMarked
package io.muster.staffing.answers.problems;

import org.jspecify.annotations.NullMarked;
