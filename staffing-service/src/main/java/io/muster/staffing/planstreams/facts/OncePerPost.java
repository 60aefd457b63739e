package io.muster.staffing.planstreams.facts;

import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.staffing.planning.situation.ReportedPosts;
import java.util.Collection;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * A post has one opening and one closing, each under one event id. A closing of what was never opened is held all the same: a refusal
 * must hang on nothing that is missing, or a stack that is told only what survives would refuse it.
 */
final class OncePerPost {

    /** Posts are never let go of: one whose closing went would open again. Whoever reports them can take back both. */
    static final String MAKE_ROOM =
            "take back the opening, and only then the closing, of a post that closed before the days"
                    + " that are kept: send each again under its eventId with withdrawn";

    private OncePerPost() {}

    static boolean isOfAPost(SpecificRecord event) {
        return post(event).isPresent();
    }

    /** Why an edition can't be held beside what stands: the post is opened, or closed, by another event. */
    static Optional<String> refuse(Fact edition, Collection<Fact> current) {
        var post = post(edition.event());
        return post.isEmpty()
                ? Optional.empty()
                : current.stream()
                        .filter(fact ->
                                fact.event().getClass() == edition.event().getClass()
                                        && !fact.id().equals(edition.id())
                                        && post.equals(post(fact.event())))
                        .map(OncePerPost::already)
                        .findFirst();
    }

    private static String already(Fact fact) {
        boolean opens = fact.event() instanceof PostOpened;
        return "the post is " + (opens ? "opened" : "closed") + " already, by the event "
                + fact.id().substring(fact.id().indexOf('|') + 1)
                + "; send that one again to change it, withdrawn to take it back"
                + (opens ? ", or open another post under another postId" : "");
    }

    private static Optional<ReportedPosts.Key> post(SpecificRecord event) {
        return switch (event) {
            case PostOpened opened ->
                Optional.of(new ReportedPosts.Key(opened.getPlace(), opened.getTask(), opened.getPostId()));
            case PostClosed closed ->
                Optional.of(new ReportedPosts.Key(closed.getPlace(), closed.getTask(), closed.getPostId()));
            default -> Optional.empty();
        };
    }
}
