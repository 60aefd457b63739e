package io.muster.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void leavesWhatCanBeSeen() {
        assertThat(Visible.text("U.S. Border Patrol, Ciudad Juárez 20 %"))
                .isEqualTo("U.S. Border Patrol, Ciudad Juárez 20 %");
    }

    @Test
    void isBlankWhereNobodySeesAnything() {
        assertThat(List.of("", " ", "\t\n", "\u00A0\u2003", "\u200B\uFEFF"))
                .allSatisfy(text -> assertThat(Visible.isBlank(text)).isTrue());
        assertThat(List.of(".", " a ", "\u00A0x", "é"))
                .allSatisfy(text -> assertThat(Visible.isBlank(text)).isFalse());
    }

    @Test
    void namesWhatCannotBeSeen() {
        assertThat(Visible.text("U.S.\u00A0Border Patrol")).isEqualTo("U.S.[U+00A0]Border Patrol");
        assertThat(Visible.text("RGV\u200B")).isEqualTo("RGV[U+200B]");
        assertThat(Visible.text("\uFEFFRGV\t")).isEqualTo("[U+FEFF]RGV[U+0009]");
        assertThat(Visible.text("a\uD800b\u0000")).isEqualTo("a[U+D800]b[U+0000]");
    }
}
