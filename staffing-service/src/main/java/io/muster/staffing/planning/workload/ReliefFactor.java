package io.muster.staffing.planning.workload;

import io.muster.staffing.planning.quantity.Quantity;

/**
 * People on the roll for each person at a post: hours that the post is open by net hours that one person works.
 *
 * <p>Source: "Calculating staffing needs using the relief factor method", Local Government Performance Center, 2012. Both
 * hours are of the same span, a year or a week.
 *
 * @param hoursOpen hours that the post is open, at least 0
 * @param netHoursPerPerson hours that one person is really there, above 0
 */
public record ReliefFactor(double hoursOpen, double netHoursPerPerson) {

    /** People on the roll for one person always present. */
    public double value() {
        return hoursOpen / netHoursPerPerson;
    }

    /**
     * People on the roll, unrounded.
     *
     * @param posts number of posts, at least 0
     * @param crew people at a post at the same time, at least 0
     */
    public double people(double posts, double crew) {
        return people(Quantity.of(posts), Quantity.of(crew), Quantity.of(hoursOpen), Quantity.of(netHoursPerPerson))
                .likely();
    }

    /** The same of quantities. */
    public static Quantity people(Quantity posts, Quantity crew, Quantity hoursOpen, Quantity netHoursPerPerson) {
        return posts.times(crew).times(hoursOpen).dividedBy(netHoursPerPerson);
    }
}
