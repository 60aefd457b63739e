/** The reference profile: what an operation's places, people, tasks, pathways, rules and standards are. */
@NullMarked
package io.muster.schemas.profile;

import org.jspecify.annotations.NullMarked;
