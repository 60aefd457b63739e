package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void refusesToStartWhenTheHeapsWouldNotFit() {
        assertThatThrownBy(() -> Memory.check(1408, 1407))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("1408 MiB")
                .hasMessageContaining("1407 MiB")
                .hasMessageContaining("--ignore-memory");
    }

    @Test
    void startsWhenTheHeapsJustFit() {
        assertThatCode(() -> Memory.check(1408, 1408)).doesNotThrowAnyException();
    }

    @Test
    void knowsThatThisMachineHasSome() {
        assertThat(Memory.freeMegabytes()).isPositive();
    }
}
