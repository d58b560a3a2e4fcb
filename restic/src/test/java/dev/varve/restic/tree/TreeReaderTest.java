package dev.varve.restic.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.RawMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    private static final Id ID = Id.of(new byte[] {1});
    private static final String TIMES =
            "\"mtime\":\"2026-01-02T03:04:05.12+01:00\",\"atime\":\"2026-01-02T03:04:05.12+01:00\",\"ctime\":\"2026-01-02T03:04:05Z\"";
    private static final String GOLDEN = "{\"nodes\":["
            + "{\"name\":\"dir\\\\xff\",\"type\":\"dir\",\"mode\":2147484141," + TIMES
            + ",\"uid\":0,\"gid\":4294967295,\"user\":\"root\",\"inode\":18446744073709551615,\"device_id\":7,\"content\":null,\"subtree\":\""
            + ID.hex() + "\"},"
            + "{\"name\":\"file\",\"type\":\"file\",\"mode\":420," + TIMES
            + ",\"uid\":1,\"gid\":2,\"user\":\"u\\u003ce\",\"group\":\"g\",\"inode\":3,\"size\":4,\"links\":2,\"extended_attributes\":[{\"name\":\"user.a\",\"value\":\"AP8=\"}]"
            + ",\"generic_attributes\":{\"windows.file_attributes\":\"32\"},\"content\":[\"" + ID.hex()
            + "\"],\"error\":\"bad\",\"future\":{\"a\": [1]}},"
            + "{\"name\":\"link\",\"type\":\"symlink\",\"mode\":134218239," + TIMES
            + ",\"uid\":0,\"gid\":0,\"links\":1,\"linktarget\":\"a\\ufffd\",\"linktarget_raw\":\"Yf8=\",\"content\":null},"
            + "{\"name\":\"null\",\"type\":\"chardev\",\"mode\":69206454," + TIMES
            + ",\"uid\":0,\"gid\":0,\"links\":1,\"device\":259,\"content\":null}]}\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tree(String... nodes) {
        return bytes("{\"nodes\":[" + String.join(",", nodes) + "]}\n");
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"type\":\"file\",\"content\":[]}";
    }

    @Test
    void tree_ofAllThatNodesHave_isReadAndWrittenTheSame() throws Exception {
        List<Node> nodes = TreeReader.readAll(bytes(GOLDEN));

        assertThat(nodes)
                .extracting(node -> node.name().toString())
                .containsExactly("dir\\xff", "file", "link", "null");
        assertThat(nodes.get(0).inode()).isEqualTo(new Inode(-1, 7, 0));
        assertThat(nodes.get(0).owner()).isEqualTo(new Owner(0, -1, "root", ""));
        assertThat(nodes.get(0).content().tree()).contains(ID);
        assertThat(nodes.get(1).content().fileBlobs()).contains(List.of(ID));
        assertThat(nodes.get(1).extras().others()).containsExactly(new RawMember("future", "{\"a\": [1]}"));
        assertThat(nodes.get(2).content().linkTarget().bytes()).containsExactly('a', 0xFF);
        assertThat(GoMode.toPosix(nodes.get(3).mode())).isEqualTo(0020666);
        assertThat(new String(new TreeWriter(TreeDialect.CURRENT).write(nodes), StandardCharsets.UTF_8))
                .isEqualTo(GOLDEN);
    }

    @Test
    void tree_ofNoNodes_isAsRestics() throws Exception {
        byte[] empty = new TreeWriter(TreeDialect.CURRENT).write(List.of());
        assertThat(empty).isEqualTo(bytes("{\"nodes\":[]}\n"));
        assertThat(TreeReader.readAll(empty)).isEmpty();
        assertThat(TreeReader.readAll(bytes("{\"x\":[{}],\"nodes\":null,\"y\":1}")))
                .isEmpty();
    }

    @Test
    void writer_usedAgain_startsAnew() {
        TreeWriter writer = new TreeWriter(TreeDialect.CURRENT);
        byte[] first = writer.write(List.of());
        assertThat(writer.write(List.of())).isEqualTo(first);
        assertThat(writer.id()).isEqualTo(Id.of(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "/", "a\\\\x00", "\\\\x2e", "..\\\\x2f"})
    void name_thatNoNodeMayHave_isRefused(String name) {
        assertThatThrownBy(() -> TreeReader.readAll(tree(named(name))))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a node is called");
    }

    @Test
    void name_ofDotsThatMeansNoFolder_isRead() throws Exception {
        assertThat(TreeReader.readAll(tree(named("..."), named(".a"), named("a."))))
                .hasSize(3);
    }

    @Test
    void names_outOfOrder_areReadAndReported() throws Exception {
        try (TreeReader reader = TreeReader.of(tree(named("a"), named("c"), named("b")))) {
            assertThat(Stream.of(reader.next(), reader.next())).doesNotContainNull();
            assertThat(reader.ordered()).isTrue();
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNull();
            assertThat(reader.ordered()).isFalse();
        }
    }

    @Test
    void names_twice_areRefusedWhereverTheyStand() {
        assertThatThrownBy(() -> TreeReader.readAll(tree(named("a"), named("a"))))
                .hasMessage("two nodes are called 'a'");
        assertThatThrownBy(() -> TreeReader.readAll(tree(named("a"), named("c"), named("b"), named("a"))))
                .hasMessage("two nodes are called 'a'");
        assertThatThrownBy(() -> TreeReader.readAll(tree(named("a"), named("c"), named("b"), named("c"))))
                .hasMessage("two nodes are called 'c'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"size\":-1", "\"size\":9223372036854775808", "\"size\":\"1\"", "\"mode\":4294967296", "\"uid\":-1",
                        "\"mtime\":5",
                "\"mtime\":\"yesterday\"", "\"content\":[\"ab\"]", "\"content\":\"x\"", "\"content\":[null]",
                        "\"subtree\":\"\"", "\"type\":\"blob\"",
                "\"type\":1", "\"extended_attributes\":{}", "\"linktarget_raw\":\"*\"", "\"user\":{}",
                        "\"name\":\"\\\\q\""
            })
    void value_ofWrongType_isRefused(String member) {
        assertThatThrownBy(() -> TreeReader.readAll(tree("{\"name\":\"a\"," + member + "}")))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void tree_damagedAnywhere_isReadOrRefusedButNeverElse() {
        byte[] sound = bytes(GOLDEN);
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = i < sound.length ? Arrays.copyOf(sound, i) : sound.clone();
            if (i >= sound.length) {
                damaged[random.nextInt(sound.length)] = (byte) random.nextInt(256);
            }
            try {
                new TreeWriter(TreeDialect.CURRENT).write(TreeReader.readAll(damaged));
            } catch (FormatException | IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void nodes_ofAnyNames_areSortedByTheirBytesAndReadBack() throws Exception {
        Random random = new Random(1);
        List<Node> nodes = new ArrayList<>();
        Stream.generate(() -> name(random))
                .limit(5000)
                .distinct()
                .sorted()
                .forEach(name -> nodes.add(new Node(
                        name,
                        NodeType.FILE,
                        0644,
                        NodeTimes.NONE,
                        Owner.NONE,
                        Inode.NONE,
                        NodeContent.file(0, List.of()),
                        Extras.NONE)));
        for (TreeDialect dialect : TreeDialect.values()) {
            byte[] tree = new TreeWriter(dialect).write(nodes);
            assertThat(TreeReader.readAll(tree)).isEqualTo(nodes);
        }
    }

    private static RawText name(Random random) {
        byte[] name = new byte[3 + random.nextInt(9)];
        for (int i = 0; i < name.length; i++) {
            int b = random.nextInt(1, 256);
            name[i] = (byte) (b == '/' ? 'x' : b);
        }
        return RawText.of(name);
    }

    @Test
    void node_outOfOrder_isNotWritten() throws Exception {
        List<Node> nodes = TreeReader.readAll(tree(named("b"), named("a")));
        assertThatThrownBy(() -> new TreeWriter(TreeDialect.CURRENT).write(nodes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'a' does not come after 'b'");
    }
}
