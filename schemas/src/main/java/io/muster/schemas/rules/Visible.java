package io.muster.schemas.rules;

/** Shows in a refusal what can't be seen: a value that looks right is wrong by a character that nobody sees. */
public final class Visible {

    private Visible() {}

    /** The text with each character that is invisible, or looks like a plain blank, as its code point, such as [U+00A0]. */
    public static String text(String text) {
        if (text.codePoints().allMatch(Visible::isVisible)) {
            return text;
        }
        var visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isVisible(point)) {
                visible.appendCodePoint(point);
            } else {
                visible.append(String.format("[U+%04X]", point));
            }
        });
        return visible.toString();
    }

    /** Whether nobody sees anything of the text: it is empty, or all of it is blanks and invisible characters. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> point == ' ' || !isVisible(point));
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
