package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.strength.Posts.Post;
import java.util.List;

/** Where the people of one request are on a day. */
public final class OfRequest {

    private final List<PeopleGroup> groups;

    OfRequest(List<PeopleGroup> groups) {
        this.groups = groups;
    }

    /** People who are on hand, or expected to be, with a place or without. */
    public long there() {
        return groups.stream().mapToLong(PeopleGroup::headcount).sum();
    }

    /** Those of a line's people who are at a place and task of the profile. */
    public long placed(String line) {
        return groups.stream()
                .filter(group -> group.isOfLine(line))
                .filter(group -> !group.isUnplaced())
                .mapToLong(PeopleGroup::headcount)
                .sum();
    }

    /** Those of them who are at that place and task, by kind. */
    public List<Strength.People> at(String place, String task) {
        var post = new Post(place, task);
        return groups.stream()
                .filter(group -> group.post().equals(post))
                .map(group -> new Strength.People(group.component(), group.headcount()))
                .toList();
    }
}
