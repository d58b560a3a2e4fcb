package dev.varve.restic.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoModeTest {
    @Test
    void mode_ofEachType_isGos() {
        assertThat(GoMode.ofPosix(0100644)).isEqualTo(0644);
        assertThat(GoMode.ofPosix(0041777)).isEqualTo(1 << 31 | 1 << 20 | 0777);
        assertThat(GoMode.ofPosix(0120777)).isEqualTo(1 << 27 | 0777);
        assertThat(GoMode.ofPosix(0020620)).isEqualTo(1 << 26 | 1 << 21 | 0620);
        assertThat(GoMode.ofPosix(0106755)).isEqualTo(1 << 23 | 1 << 22 | 0755);
    }

    @Test
    void mode_thereAndBack_isTheSame() {
        for (int type : new int[] {0100000, 0040000, 0120000, 0060000, 0020000, 0010000, 0140000}) {
            for (int rest = 0; rest <= 07777; rest++) {
                assertThat(GoMode.toPosix(GoMode.ofPosix(type | rest))).isEqualTo(type | rest);
            }
        }
    }

    @Test
    void mode_ofNoTypeOfPosix_hasNone() {
        assertThat(GoMode.toPosix(1 << 19 | 0600)).isEqualTo(0600);
    }
}
