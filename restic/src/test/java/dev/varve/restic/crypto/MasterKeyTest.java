package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String MAC = "\"mac\":{\"k\":\"AQIDBAUGBwgJCgsMDQ4PEA==\",\"r\":\"AQIDBAQGBwgICgsMDA4PAA==\"}";
    private static final String ENCRYPT = "\"encrypt\":\"AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\"";

    @Test
    void json_readAndWritten_staysTheSame() throws KeyFormatException {
        assertThat(jsonOf("{" + MAC + "," + ENCRYPT + "}")).isEqualTo("{" + MAC + "," + ENCRYPT + "}");
    }

    @Test
    void json_otherOrderAndMoreMembers_isTheSameKey() throws KeyFormatException {
        String json = "{\"more\":[{\"x\":1}]," + ENCRYPT + ",\"mac\":{\"y\":{}," + MAC.substring(7) + "}";

        assertThat(jsonOf(json)).isEqualTo("{" + MAC + "," + ENCRYPT + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{" + MAC + "}",
                "{" + ENCRYPT + "}",
                "{" + ENCRYPT + ",\"mac\":7}",
                "{" + ENCRYPT + ",\"mac\":{\"k\":\"AQ==\",\"r\":\"AQ==\"}}",
                "{" + ENCRYPT + "," + MAC,
                "{" + ENCRYPT + "," + MAC + "} 1",
                "{\"encrypt\":\"*\"," + MAC + "}"
            })
    void parse_noKey_isRefused(String json) {
        assertThatThrownBy(() -> jsonOf(json)).isInstanceOf(KeyFormatException.class);
    }

    @Test
    void parse_damage_isToldWithoutShowingTheKey() {
        assertThatThrownBy(() -> jsonOf("{" + ENCRYPT + "," + MAC + ",secret"))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void close_anyKey_wipesItAndEndsItsUse() throws ReflectiveOperationException {
        MasterKey key = MasterKey.random(new Random(1));

        key.close();

        for (String name : List.of("encrypt", "k", "r")) {
            Field secret = MasterKey.class.getDeclaredField(name);
            secret.setAccessible(true);
            assertThat((byte[]) secret.get(key)).containsOnly(0);
        }
        assertThatIllegalStateException().isThrownBy(key::json);
        assertThatIllegalStateException().isThrownBy(() -> key.sealer(new Random(1)));
    }

    @Test
    void random_twice_differs() {
        Random random = new Random(1);

        try (MasterKey first = MasterKey.random(random);
                MasterKey second = MasterKey.random(random)) {
            assertThat(first.json()).isNotEqualTo(second.json());
        }
    }

    private static String jsonOf(String json) throws KeyFormatException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (MasterKey key = MasterKey.parse(bytes, bytes.length)) {
            return text(key.json());
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
