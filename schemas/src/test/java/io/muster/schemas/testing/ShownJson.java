package io.muster.schemas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON as docs/api.md shows it: the star stands for any one value, three dots at the end of a list for more of the same kind. */
public final class ShownJson {

    private static final String ANY = "*";
    private static final String MORE = "...";

    private ShownJson() {}

    /** What was answered has the fields, the items and the values that are shown, and no others. */
    public static void assertSame(JsonNode shown, JsonNode answered) {
        assertSame("", shown, answered);
    }

    private static void assertSame(String at, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            assertThat(names(answered)).as("fields at '%s'", at).containsExactlyInAnyOrderElementsOf(names(shown));
            names(shown).forEach(name -> assertSame(at + "/" + name, shown.get(name), answered.get(name)));
        } else if (shown.isArray()) {
            assertSameItems(at, shown, answered);
        } else if (!shown.asString("").equals(ANY)) {
            assertThat(answered).as("value at '%s'", at).isEqualTo(shown);
        }
    }

    private static void assertSameItems(String at, JsonNode shown, JsonNode answered) {
        var last = shown.size() - 1;
        var more = last >= 0 && shown.get(last).asString("").equals(MORE);
        var items = more ? last : shown.size();
        if (more) {
            assertThat(answered.size()).as("items at '%s'", at).isGreaterThan(items);
        } else {
            assertThat(answered.size()).as("items at '%s'", at).isEqualTo(items);
        }
        for (var item = 0; item < items; item++) {
            assertSame(at + "/" + item, shown.get(item), answered.get(item));
        }
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
