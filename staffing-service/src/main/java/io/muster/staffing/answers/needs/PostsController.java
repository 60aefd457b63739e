package io.muster.staffing.answers.needs;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.Bounds;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.work.PlaceStandards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts: the profile's own, those that were opened, and what was closed; without a day as of the latest closed one. */
@RestController
class PostsController {

    private static final Comparator<PostView> ORDER = Comparator.comparing(PostView::task)
            .thenComparing(PostView::priority, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PostView::postId);

    private final Reading reading;
    private final Situations situations;
    private final ReferenceProfile profile;
    private final QuestionReader questions;

    PostsController(Reading reading, Situations situations, ReferenceProfile profile) {
        this.reading = reading;
        this.situations = situations;
        this.profile = profile;
        this.questions = new QuestionReader(profile);
    }

    /** What is asked for; whatever is absent fits all. */
    record Filter(
            @Nullable List<String> place,
            @Nullable List<String> task,
            @Nullable String day) {}

    @GetMapping("/api/v1/posts")
    List<PostView> posts(Filter filter) {
        var day = filter.day() == null ? reading.knownDay() : questions.day("day", filter.day());
        var places = questions.places(filter.place());
        var tasks = questions.tasks(filter.task());
        var situation = situations.now();
        return profile.places().stream()
                .filter(place -> places.isEmpty() || places.contains(place.code()))
                .flatMap(place -> at(place.code(), day, situation)
                        .filter(post -> tasks.isEmpty() || tasks.contains(post.task()))
                        .sorted(ORDER))
                .toList();
    }

    private Stream<PostView> at(String place, LocalDate day, Situation situation) {
        var reported = situation.posts().at(place);
        var closings = reported.closings();
        List<PostView> views = new ArrayList<>();
        reported.opened().forEach(post -> views.add(opened(post, closings.remove(post.key()), day)));
        var adjustments = situation.adjustments().stream()
                .filter(adjusted -> adjusted.place().equals(place) && adjusted.holdsOn(day))
                .toList();
        var standards = PlaceStandards.of(profile, place, adjustments);
        for (var task : profile.tasks()) {
            task.parts().stream()
                    .map(part -> own(place, task, part, standards, closings, day))
                    .filter(Objects::nonNull)
                    .forEach(views::add);
        }
        closings.values().forEach(post -> views.add(closedOnly(post)));
        return views.stream();
    }

    private static PostView opened(ReportedPosts.Opened post, ReportedPosts.@Nullable Closed closing, LocalDate day) {
        var closed = closing == null ? null : closing.from();
        return new PostView(
                post.key().place(),
                post.key().task(),
                post.key().post(),
                post.part(),
                (double) post.positions(),
                post.heldBy(),
                post.priority(),
                post.from(),
                closed,
                !post.from().isAfter(day) && isOpen(closed, day),
                post.source(),
                post.mark());
    }

    /** The profile's own posts of a part; null where it has none here. */
    private static @Nullable PostView own(
            String place,
            Task task,
            Part part,
            PlaceStandards standards,
            Map<ReportedPosts.Key, ReportedPosts.Closed> closings,
            LocalDate day) {
        var positions = switch (part) {
            case Part.Posts posts -> standards.at(posts.posts(), End.LIKELY) * standards.at(posts.crew(), End.LIKELY);
            case Part.AllInSites sites ->
                standards.at(sites.sites(), End.LIKELY) * standards.at(sites.crew(), End.LIKELY);
            default -> 0;
        };
        if (positions == 0) {
            return null;
        }
        var closing = closings.remove(new ReportedPosts.Key(place, task.code(), part.name()));
        var closed = closing == null ? null : closing.from();
        return new PostView(
                place,
                task.code(),
                part.name(),
                part.name(),
                positions,
                Bounds.UNDETERMINED,
                null,
                null,
                closed,
                isOpen(closed, day),
                closing == null ? "profile" : closing.source(),
                null);
    }

    private static PostView closedOnly(ReportedPosts.Closed post) {
        return new PostView(
                post.key().place(),
                post.key().task(),
                post.key().post(),
                null,
                null,
                null,
                null,
                null,
                post.from(),
                false,
                post.source(),
                null);
    }

    private static boolean isOpen(@Nullable LocalDate closed, LocalDate day) {
        return closed == null || day.isBefore(closed);
    }
}
