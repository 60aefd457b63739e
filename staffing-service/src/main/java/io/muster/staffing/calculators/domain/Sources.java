package io.muster.staffing.calculators.domain;

/** Where the formulas come from. */
public final class Sources {

    public static final String WISN = "WHO, Workload Indicators of Staffing Need (WISN) User's Manual, 2010";
    public static final String WISN_GROUP =
            WISN + "; published group ratios are often means of ratios, for planning the pooled ratio counts";
    public static final String RELIEF =
            "Local Government Performance Center, Calculating staffing needs using the relief factor method, 2012";
    public static final String LOAD = "Hours of work by effective hours a person, allowances as in: " + WISN;
    public static final String BACKLOG =
            "Balance of a stock: (held - limit) / days more than arrive must be processed a day";
    public static final String LITTLE =
            "J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9, 1961";
    public static final String ERLANG = "H. C. Tijms, A First Course in Stochastic Models, 2003, chapter 5";
    public static final String ERLANG_STAFF =
            ERLANG + "; square-root rule: Halfin and Whitt, Operations Research 29, 1981";
    public static final String ERLANG_A =
            "Garnett, Mandelbaum and Reiman, Designing a Call Center with Impatient Customers,"
                    + " Manufacturing and Service Operations Management 4, 2002";
    public static final String ETS =
            "Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, chapters 2 and 6";
    public static final String SHARE_OUT = "Method of the largest remainder (Hamilton); ties to the earlier";
    public static final String DEPLOYMENT =
            "Last day = first day of the first tranche + days - 1; changes from the day after their"
                    + " order; shortage = max(0, required - on hand), surplus = max(0, on hand - required)";

    private Sources() {}
}
