package dev.varve.restic.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.restic.OpenedRepository;
import dev.varve.restic.RealRestic;
import dev.varve.restic.blob.BlobType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real restic writes of a folder with all that can be in one, read and written again, is the same to the byte. */
class TreeRealResticTest {
    /** Names of any bytes cannot be said in Java; a shell and Perl can. What needs root is left out without it. */
    private static final String ODD_FOLDER = """
            set -e
            perl -e 'for my $b (1..46, 48..255) { open(F, ">", "b" . chr($b) . "e") or die; close F }'
            perl -CO -e 'for my $c (0xA0,0xAD,0x61C,0x200B,0x2028,0x2029,0x3000,0xE000,0xFEFF,0xFFFD,0xFFFF,0x1F600,0x10FFFF) {
                my $n = "c" . chr($c) . sprintf("%x", $c); utf8::encode($n); open(F, ">", $n) or die; print F $n; close F }'
            for text in '<a&b>' "it's" 'quo"te' 'back\\slash' '\\x41' ' ' ' lead' 'trail ' '...' '-rf' 'grüße 日本語 👩‍👩‍👧'; do
                printf '%s' "$text" > "$text"; ln -s -- "$text" "link to $text"; done
            ln -s "$(printf 'bad\\377target\\001')" badlink; ln -s /absolute/target absolute
            mkdir -p sub/empty sub/deep/er; echo same > sub/one; ln sub/one sub/two; cp sub/one sub/deep/er/three
            mkfifo pipe; : > nothing
            perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => "socket", Listen => 1) or die'
            touch -d '1969-12-31 23:59:59.999999999 UTC' old; touch -d '1901-01-01 UTC' older
            touch -d '2204-02-29 01:02:03.120000000 UTC' later; touch -h -d '2001-01-01 00:00:00.5 UTC' badlink
            echo x > modes; chmod 6755 modes; mkdir sticky; chmod 1777 sticky; echo y > none; chmod 0 none
            perl -e 'for (["plain","value"],["empty",""],["bytes","\\0\\377\\n"],["<k&y>","v"]) {
                syscall(188, (my $f = "modes"), (my $n = "user.$_->[0]"), (my $v = $_->[1]), length $_->[1], 0) }'
            if [ "$(id -u)" = 0 ]; then
                mknod block b 7 200; mknod char c 1 300; chown 4294967294:4000000000 old; chmod 4711 older; fi || true
            """;

    @TempDir
    Path folder;

    private RealRestic restic;
    private Path source;

    @BeforeEach
    void makeFolder() throws Exception {
        assumeTrue(RealRestic.present(), "there is no restic on the PATH");
        source = Files.createDirectory(folder.resolve("source"));
        Path script = Files.writeString(folder.resolve("script"), ODD_FOLDER);
        Process shell = new ProcessBuilder("sh", script.toString())
                .directory(source.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        restic = RealRestic.init(folder.resolve("repository"), 2).in(source);
    }

    @Test
    void everyTree_readAndWrittenAgain_isTheSame() throws Exception {
        restic.run("backup", ".");
        restic.run("backup", "--with-atime", source.toString());

        List<String> read = new ArrayList<>();
        OpenedRepository.of(restic).blobs((pack, entry, plain) -> {
            if (entry.type() == BlobType.TREE) {
                assertThat(text(new TreeWriter(dialect()).write(TreeReader.readAll(plain))))
                        .isEqualTo(text(plain));
                TreeReader.readAll(plain).forEach(node -> read.add(node.name().toString()));
            }
        });

        assertThat(read).hasSizeGreaterThan(300).contains("b\\xffe", "b\\x01e", "pipe", "older", "three");
    }

    /** A link target that is no UTF-8 is written as an escape by 0.14, and read as the character that the escape means. */
    private String text(byte[] tree) {
        String json = new String(tree, StandardCharsets.UTF_8);
        return dialect() == TreeDialect.CURRENT ? json : json.replace("\\ufffd", "\ufffd");
    }

    private TreeDialect dialect() {
        return restic.run("version").startsWith("restic 0.14") ? TreeDialect.RESTIC_0_14 : TreeDialect.CURRENT;
    }
}
