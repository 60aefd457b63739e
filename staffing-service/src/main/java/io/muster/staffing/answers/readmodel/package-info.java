/** What the topics say, read into memory revision by revision: the tables that all questions are answered from. */
@NullMarked
package io.muster.staffing.answers.readmodel;

import org.jspecify.annotations.NullMarked;
