package io.muster.staffing.planning.work;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.ReportedPosts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The posts of a place that are open on a day: the profile's own but for those that were closed, and those that were opened. */
public final class PlacePosts {

    private final String place;
    private final ReportedPosts.OnDay reported;
    private final Set<String> agents;

    private PlacePosts(String place, ReportedPosts.OnDay reported, Set<String> agents) {
        this.place = place;
        this.reported = reported;
        this.agents = agents;
    }

    /** Those of a place; agents are the profile's people who are neither troops nor ever sent: they are there. */
    static PlacePosts of(ReferenceProfile profile, String place, ReportedPosts.OnDay reported) {
        return new PlacePosts(
                place,
                reported,
                profile.people().stream()
                        .filter(people -> !people.troops() && people.order() == 0)
                        .map(People::code)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether people of that kind are agents, whom others relieve. */
    public boolean areAgents(String component) {
        return agents.contains(component);
    }

    /** Whether the profile's own posts of a part of a task are open. */
    boolean areOwnOpen(String task, String part) {
        return !reported.closed().contains(new ReportedPosts.Key(place, task, part));
    }

    /** The positions that were opened beside the profile's and are counted by a part of a task. */
    List<Quantity> positions(String task, String part) {
        return opened(task, part)
                .<Quantity>map(post -> Quantity.figure(new Position(post), post.positions()))
                .toList();
    }

    /** Whose these positions are. */
    PostHolders holders(String task, String part) {
        return opened(task, part).map(this::holders).reduce(PostHolders.NONE, PostHolders::plus);
    }

    private Stream<ReportedPosts.Opened> opened(String task, String part) {
        return reported.opened().stream()
                .filter(post -> post.key().task().equals(task) && post.part().equals(part));
    }

    private PostHolders holders(ReportedPosts.Opened post) {
        double positions = post.positions();
        if (post.heldBy().equals(Bounds.UNDETERMINED)) {
            return new PostHolders(0, Map.of(), positions);
        }
        return areAgents(post.heldBy())
                ? new PostHolders(positions, Map.of(), 0)
                : new PostHolders(0, Map.of(post.heldBy(), positions), 0);
    }

    private record Position(ReportedPosts.Opened post) implements Figure {

        @Override
        public String name() {
            return post.key().task() + ".post." + post.key().post();
        }

        @Override
        public String unit() {
            return "positions";
        }

        @Override
        public String mark() {
            return post.mark();
        }

        @Override
        public String source() {
            return "opened on " + post.from() + ", held by " + post.heldBy() + ": " + post.source();
        }
    }
}
