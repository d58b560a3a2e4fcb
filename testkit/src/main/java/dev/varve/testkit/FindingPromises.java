package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot is found by what a person writes for it, and never guessed at. */
interface FindingPromises extends Promises {

    @Test
    default void find_byId_givesThatSnapshot() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        assertThat(scene().vault().find(one.id())).isEqualTo(one);
        assertThat(scene().vault().find(two.id())).isEqualTo(two);
    }

    @Test
    default void find_byABeginningThatOnlyOneHas_givesThatSnapshot() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        String beginning = one.id().substring(0, common(one.id(), two.id()) + 1);
        assertThat(scene().vault().find(beginning)).isEqualTo(one);
        assertThat(scene().content(beginning)).asString().isEqualTo("one");
    }

    @Test
    default void find_byABeginningThatTwoHave_namesThem() throws IOException {
        List<String> ids = twoThatBeginAlike();
        String beginning = ids.getFirst().substring(0, 1);
        assertThatThrownBy(() -> scene().vault().find(beginning))
                .isInstanceOf(VaultException.NotFound.class)
                .hasMessageContainingAll("'" + beginning + "'", ids.get(0), ids.get(1), "give more of the ID");
    }

    private List<String> twoThatBeginAlike() throws IOException {
        Map<Character, String> byFirstLetter = new HashMap<>();
        for (int number = 0; ; number++) {
            String id = scene().backup(Integer.toString(number)).id();
            String alike = byFirstLetter.put(id.charAt(0), id);
            if (alike != null) {
                return List.of(alike, id);
            }
        }
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    @Test
    default void find_latest_givesTheNewestThatIsThere() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        assertThat(scene().vault().find("latest")).isEqualTo(two);
        scene().vault().apply(scene().vault().planDelete(List.of("latest")));
        assertThat(scene().vault().find("latest")).isEqualTo(one);
        assertThat(scene().content("latest")).asString().isEqualTo("one");
    }

    @Test
    default void find_latestInAnEmptyVault_saysHowToMakeOne() throws IOException {
        Vault vault = scene().vault();
        assertThatThrownBy(() -> vault.find("latest"))
                .isInstanceOf(VaultException.NotFound.class)
                .hasMessageContainingAll(scene().location().address(), "varve backup");
        assertThatThrownBy(() -> vault.open("latest")).isInstanceOf(VaultException.NotFound.class);
    }

    @Test
    default void find_ofADeletedSnapshot_tellsOfItStill() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        scene().vault().apply(scene().vault().planDelete(List.of(one.id())));
        Snapshot found = scene().vault().find(one.id());
        assertThat(found.status()).isEqualTo(Snapshot.Status.ARCHIVED);
        assertThat(found.description()).isEqualTo("one");
        assertThat(found.hash()).isEqualTo(one.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-of-the-kind", "../data/data.json", "/", ".", " ", "*", "Latest", "\u0000"})
    default void name_ofNoSnapshot_isNotFoundByAnyVerb(String name) throws IOException {
        scene().backup("one");
        scene().save("two");
        Vault vault = scene().vault();
        Tree before = scene().picture();
        notFound(name, () -> vault.find(name));
        notFound(name, () -> vault.open(name));
        notFound(name, () -> vault.restore(name, RestoreOptions.DEFAULT));
        notFound(name, () -> vault.planDelete(List.of(name)));
        assertThat(scene().picture()).isEqualTo(before);
    }

    @Test
    default void name_thatIsEmpty_isNotFound() throws IOException {
        scene().backup("one");
        notFound("", () -> scene().vault().find(""));
    }

    private void notFound(String name, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOf(VaultException.NotFound.class)
                .hasMessageContainingAll("'" + name + "'", scene().location().address(), "varve list");
    }
}
