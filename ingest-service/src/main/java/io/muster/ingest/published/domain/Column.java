package io.muster.ingest.published.domain;

/** A column of the agency's files, by the title that its header has. */
enum Column {
    FISCAL_YEAR("Fiscal Year"),
    MONTH_GROUPING("Month Grouping"),
    MONTH("Month (abbv)"),
    COMPONENT("Component"),
    REGION("Land Border Region"),
    AREA("Area of Responsibility"),
    AREA_CODE("AOR (Abbv)"),
    STATE("State"),
    DEMOGRAPHIC("Demographic"),
    CITIZENSHIP("Citizenship"),
    CITIZENSHIP_GROUP("Citizenship Grouping"),
    AUTHORITY("Title of Authority"),
    ENCOUNTER_TYPE("Encounter Type"),
    COUNT("Encounter Count");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
