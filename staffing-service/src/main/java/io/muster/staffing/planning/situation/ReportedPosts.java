package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Posts that were opened, and those that were closed. The profile's own posts are open from the start, each under the name of its
 * task's part. Which of an opening and its closing was reported first does not matter.
 */
public record ReportedPosts(List<Opened> opened, List<Closed> closed) {

    public static final ReportedPosts NONE = new ReportedPosts(List.of(), List.of());

    /** A post of a place: each has one opening at most, and one closing. */
    public record Key(String place, String task, String post) {}

    /**
     * A post is open from a day on.
     *
     * @param part of the task, by which its people are counted
     * @param positions people who stand there at once
     * @param heldBy kind of people whose post it is
     * @param priority 1 before 2, or null where nobody says
     */
    public record Opened(
            Key key,
            String part,
            int positions,
            String heldBy,
            @Nullable Integer priority,
            LocalDate from,
            String source,
            String mark) {}

    /** A post is open no longer from a day on. */
    public record Closed(Key key, LocalDate from, String source) {}

    /**
     * What is open otherwise than by the profile at one place on one day.
     *
     * @param opened posts that are open beside the profile's, by task and name
     * @param closed posts that are closed, the profile's among them
     */
    public record OnDay(List<Opened> opened, Set<Key> closed) {

        public static final OnDay BY_THE_PROFILE = new OnDay(List.of(), Set.of());
    }

    /** As of a day: nothing that is dated later is known. */
    ReportedPosts asOf(LocalDate day) {
        return new ReportedPosts(
                opened.stream().filter(post -> !post.from().isAfter(day)).toList(),
                closed.stream().filter(post -> !post.from().isAfter(day)).toList());
    }

    /** Those of one place. */
    public ReportedPosts at(String place) {
        return new ReportedPosts(
                opened.stream().filter(post -> post.key().place().equals(place)).toList(),
                closed.stream().filter(post -> post.key().place().equals(place)).toList());
    }

    /** What is open on a day, of posts of one place. */
    public OnDay on(LocalDate day) {
        if (opened.isEmpty() && closed.isEmpty()) {
            return OnDay.BY_THE_PROFILE;
        }
        var over = closed.stream()
                .filter(post -> !post.from().isAfter(day))
                .map(Closed::key)
                .collect(Collectors.toUnmodifiableSet());
        return new OnDay(
                opened.stream()
                        .filter(post -> !post.from().isAfter(day) && !over.contains(post.key()))
                        .sorted(Comparator.comparing((Opened post) -> post.key().task())
                                .thenComparing(post -> post.key().post()))
                        .toList(),
                over);
    }

    /** When each post was closed, by post. */
    public Map<Key, Closed> closings() {
        Map<Key, Closed> closings = new HashMap<>();
        closed.forEach(post -> closings.put(post.key(), post));
        return closings;
    }
}
