package io.muster.staffing.admission;

import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.schemas.profile.PostParts;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.Bounds;

/** Posts that open and close. */
final class PostAdmission {

    private final PostParts parts;
    private final AdmittedCodes codes;

    PostAdmission(ReferenceProfile profile, AdmittedCodes codes) {
        this.parts = PostParts.of(profile);
        this.codes = codes;
    }

    void judge(PostOpened post, Defects defects) {
        key(post.getSource(), post.getPlace(), post.getTask(), post.getPostId(), defects);
        if (parts.tasks().contains(post.getTask())) {
            defects.code("part", post.getPart(), parts.of(post.getTask()));
            if (parts.of(post.getTask()).contains(post.getPostId())) {
                defects.add("postId", post.getPostId(), PostParts.EXPECTED_ID);
            }
        }
        defects.people("positions", post.getPositions(), 1, post.getWithdrawn() ? MostPeople.ANY : codes.most());
        defects.code("heldBy", post.getHeldBy(), AdmittedCodes.with(codes.people(), Bounds.UNDETERMINED));
        defects.atLeast("priority", post.getPriority(), 1);
        defects.atMost("priority", post.getPriority(), Bounds.LAST_PRIORITY);
        defects.code("mark", post.getMark(), AdmittedCodes.MARKS);
    }

    void judge(PostClosed post, Defects defects) {
        key(post.getSource(), post.getPlace(), post.getTask(), post.getPostId(), defects);
    }

    /** Who says it, and of which post. */
    private void key(String source, String place, String task, String postId, Defects defects) {
        defects.text("source", source);
        defects.code("place", place, codes.places());
        defects.code("task", task, parts.tasks());
        defects.name("postId", postId);
    }
}
