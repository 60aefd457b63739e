package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is answered.
 *
 * @param part of the task, by which its people are counted; absent where a post was closed that nobody opened
 * @param positions people who stand there at once; absent likewise
 * @param heldBy kind of people whose post it is; {@code UNDETERMINED} where nobody reported it; absent likewise
 * @param priority 1 before 2; absent where nobody says
 * @param opened first day on which it is open; absent for the profile's own and where nobody opened it
 * @param closed first day on which nobody stands there; absent where nobody closed it
 * @param open whether it is open on the day that was asked for
 * @param source who reported its opening, else its closing, else the profile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostView(
        String place,
        String task,
        String postId,
        @Nullable String part,
        @Nullable Double positions,
        @Nullable String heldBy,
        @Nullable Integer priority,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        boolean open,
        String source,
        @Nullable String mark) {}
