/** What several questions share: how they are read, how the situation is put together again, and their turns. */
@NullMarked
package io.muster.staffing.answers.questions;

import org.jspecify.annotations.NullMarked;
