package io.muster.staffing.answers.whatif;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a what-if, each with unit and range. */
final class WhatIfParameters {

    static final String ALL = "*";

    private static final Range SOME = Range.from(0, 100);
    private static final Range FEW = Range.from(0, 50);
    private static final Range PEOPLE = Range.from(1, 100_000);

    static final Parameter FROM = Parameter.date("from", "first day").optional();
    static final Parameter TO = Parameter.date("to", "last day").optional();
    static final Parameter ROWS = Parameter.choice("rows", Rows.class, "which needs to show; changed if left out")
            .optional();
    static final Parameter FACTOR = Parameter.number(
                    "factor", "factor on arrivals", SOME, "times what came or is expected")
            .optional();
    static final Parameter PERSONS = Parameter.number(
                    "personsPerDay", "persons/day", Range.from(0, 1e6), "in place of what came or is expected")
            .optional();
    static final Parameter SHARE = Parameter.number("share", "share of persons", Range.from(0, 1), "share");
    static final Parameter ANY_VALUE = Parameter.number("value", "the standard's unit", Range.from(0, 1e6), "value");
    static final Parameter HEADCOUNT = Parameter.whole("headcount", "people", PEOPLE, "people more than are there");
    static final Parameter REQUEST =
            Parameter.text("request", "id of a request with people").optional();
    static final Parameter LINE = Parameter.text("line", "line of the request").optional();
    static final Parameter LAST_DAY = Parameter.date("lastDay", "their last day");
    static final Parameter POLICY = Parameter.text("policy", "id of a policy");
    static final Parameter EFFECTIVE_AT = Parameter.text("effectiveAt", "its new instant, with offset");

    final Parameter place;
    final Parameter somePlace;
    final Parameter group;
    final Parameter component;
    final Parameter authority;
    final Parameter demographic;
    final Parameter pathway;
    final Parameter shares;
    final Parameter standard;
    final Parameter task;
    final Parameter someTask;
    final Parameter people;
    final Parameter somePeople;
    final Parameter volumes;
    final Parameter mix;
    final Parameter standards;
    final Parameter deployments;
    final Parameter endings;
    final Parameter policies;

    /** Which rows are shown. */
    enum Rows {
        CHANGED,
        ALL
    }

    WhatIfParameters(ReferenceProfile profile, List<String> standardCodes) {
        place = code("place", profile.places().stream().map(Place::code));
        somePlace = place.optional();
        group = code("group", profile.pathways().stream().map(Pathway::group).distinct())
                .optional();
        component = all("component", profile.components());
        authority = all("authority", profile.authorities());
        demographic = all("demographic", profile.demographics());
        pathway = code("pathway", profile.pathways().stream().map(Pathway::code));
        shares = Parameter.rows("shares", Range.from(1, 50), "shares that add up to 1", pathway, SHARE);
        standard = code("standard", standardCodes.stream());
        task = code("task", profile.tasks().stream().map(Task::code));
        someTask = task.optional();
        people = code("component", profile.people().stream().map(People::code));
        somePeople = people.optional();
        volumes = Parameter.rows("volumes", SOME, "other volumes", somePlace, group, FROM, TO, FACTOR, PERSONS)
                .optional();
        mix = Parameter.rows("mix", FEW, "other mixes", component, authority, demographic, FROM, shares)
                .optional();
        standards = Parameter.rows("standards", SOME, "other standards", standard, somePlace, ANY_VALUE, FROM, TO)
                .optional();
        deployments = Parameter.rows("deployments", SOME, "more people", place, task, people, HEADCOUNT, FROM, TO)
                .optional();
        endings = Parameter.rows(
                        "endings",
                        FEW,
                        "people who go earlier",
                        REQUEST,
                        LINE,
                        somePeople,
                        somePlace,
                        someTask,
                        LAST_DAY)
                .optional();
        policies = Parameter.rows("policies", FEW, "other dates of policies", POLICY, EFFECTIVE_AT)
                .optional();
    }

    List<Parameter> all() {
        return List.of(FROM, TO, ROWS, volumes, mix, standards, deployments, endings, policies);
    }

    private static Parameter all(String name, List<Code> codes) {
        return code(name, Stream.concat(codes.stream().map(Code::code), Stream.of(ALL)))
                .optional();
    }

    private static Parameter code(String name, Stream<String> known) {
        return new Parameter(
                name,
                Parameter.Type.TEXT,
                "code",
                null,
                "one of " + String.join(", ", known.toList()),
                true,
                "a code of the profile",
                List.of());
    }
}
