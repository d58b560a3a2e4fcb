package dev.varve.testkit.files;

import static dev.varve.testkit.files.FileFailures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.files.Capability;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileContent;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reading names, links and content through a {@link FileAccess} promises. */
public abstract class FileAccessContract extends ReadingScene {
    private static final byte[] NO_UTF8 = {'b', (byte) 0xFF, 'd'};

    @Test
    void missingFile_fails_namingIt() {
        assertFails(at("missing"), FileError.NOT_FOUND, () -> attributes("missing"));
        assertFails(at("missing"), FileError.NOT_FOUND, () -> files.names(at("missing")));
        assertFails(at("missing"), FileError.NOT_FOUND, () -> files.open(at("missing")));
        assertFails(at("missing"), FileError.NOT_FOUND, () -> files.linkTarget(at("missing")));
        assertFails(at("missing"), FileError.NOT_FOUND, () -> files.extendedAttributes(at("missing")));
        assertFails(at("missing"), FileError.NOT_FOUND, () -> files.openTarget(at("missing")));
    }

    @Test
    void nameThatIsTooLong_fails() {
        String name = "n".repeat(256);
        assertFails(at(name), FileError.NAME_TOO_LONG, () -> attributes(name));
    }

    @Test
    void names_areAll_inOrderOfTheirBytes() throws IOException {
        String longest = "n".repeat(255);
        Shell.run(
                folder, "touch B a .hidden 'white space' 'back\\slash' '" + longest + "' \"$(printf 'line\\nbreak')\"");
        Shell.run(
                folder, "touch \"$(printf '\\303\\244')\" \"$(printf 'b\\377d')\" \"$(printf '\\377')\" '~' '*' '...'");
        List<FileName> names = files.names(RawPath.of(folder));
        assertThat(names)
                .containsExactly(
                        FileName.of("*"),
                        FileName.of("..."),
                        FileName.of(".hidden"),
                        FileName.of("B"),
                        FileName.of("a"),
                        FileName.of("back\\slash"),
                        FileName.of(NO_UTF8),
                        FileName.of("line\nbreak"),
                        FileName.of(longest),
                        FileName.of("white space"),
                        FileName.of("~"),
                        FileName.of("ä"),
                        FileName.of(new byte[] {(byte) 0xFF}));
        for (FileName name : names) {
            assertThat(files.attributes(RawPath.of(folder).child(name)).type()).isEqualTo(FileType.FILE);
        }
    }

    @Test
    void names_ofEmptyFolder_areNone() throws IOException {
        assertThat(files.names(RawPath.of(folder))).isEmpty();
    }

    @Test
    void names_ofFile_fail() throws IOException {
        Shell.run(folder, "touch file");
        assertFails(at("file"), FileError.NOT_A_FOLDER, () -> files.names(at("file")));
        assertFails(at("file"), FileError.NOT_A_FOLDER, () -> files.openTarget(at("file")));
    }

    @Test
    void pathOfJava_thatTheLocaleCannotPrint_keepsItsBytes() throws IOException {
        Shell.run(folder, "printf 123 > \"$(printf 'b\\377d')\"");
        try (var entries = Files.newDirectoryStream(folder)) {
            RawPath path = RawPath.of(entries.iterator().next());
            assertThat(path).isEqualTo(RawPath.of(folder).child(FileName.of(NO_UTF8)));
            assertThat(path.toString()).endsWith("/b\\xffd");
            assertThat(files.attributes(path).size()).isEqualTo(3);
        }
    }

    @Test
    void linkTarget_comesByteByByte() throws IOException {
        for (String target : List.of("nowhere", "a//b/", "../../..", "/", "./x", "t".repeat(4000))) {
            Shell.run(folder, "rm -f link; ln -s '" + target + "' link");
            assertThat(files.linkTarget(at("link"))).isEqualTo(RawPath.of(target));
        }
        Shell.run(folder, "rm -f link; ln -s \"$(printf '\\303\\244')\" link");
        assertThat(files.linkTarget(at("link"))).isEqualTo(RawPath.of("ä"));
        Shell.run(folder, "rm -f link; ln -s \"$(printf 'b\\377d')/\" link");
        assertThat(files.linkTarget(at("link"))).isEqualTo(RawPath.of(new byte[] {'b', (byte) 0xFF, 'd', '/'}));
    }

    @Test
    void linkTarget_ofWhatIsNoLink_fails() throws IOException {
        Shell.run(folder, "touch file");
        assertFails(at("file"), FileError.INVALID, () -> files.linkTarget(at("file")));
    }

    @Test
    void content_isReadToItsEnd() throws IOException {
        byte[] content = "0123456789".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        Files.write(folder.resolve("file"), content);
        byte[] read = new byte[content.length + 10];
        int length = 0;
        try (FileContent open = files.open(at("file"))) {
            assertThat(open.attributes().size()).isEqualTo(content.length);
            assertThat(open.attributes().isSameFile(attributes("file"))).isTrue();
            for (int more = 0; more != -1; more = open.read(read, length, read.length - length)) {
                length += more;
            }
            assertThat(open.read(read, 0, 1)).isEqualTo(-1);
        }
        assertThat(read).startsWith(content);
        assertThat(length).isEqualTo(content.length);
    }

    @Test
    void content_ofFileThatIsReplaced_showsIt() throws IOException {
        Shell.run(folder, "printf old > file; printf newer > other");
        FileAttributes before = attributes("file");
        try (FileContent open = files.open(at("file"))) {
            Shell.run(folder, "mv other file");
            boolean staysWithTheOpenFile = open.attributes().isSameFile(before);
            assertThat(staysWithTheOpenFile).isEqualTo(files.capabilities().contains(Capability.RACE_FREE));
            assertThat(attributes("file").isSameFile(before)).isFalse();
            byte[] read = new byte[10];
            assertThat(open.read(read, 0, 10)).isEqualTo(3);
        }
    }

    @Test
    void content_ofWhatIsNoFile_isRefusedWithoutWaiting() throws IOException {
        Shell.run(folder, "touch file; mkdir folder; ln -s file link; mkfifo pipe");
        assertFails(at("folder"), FileError.IS_A_FOLDER, () -> files.open(at("folder")));
        assertFails(at("link"), FileError.LINK_IN_THE_WAY, () -> files.open(at("link")));
        assertFails(at("pipe"), FileError.INVALID, () -> files.open(at("pipe")));
    }

    @Test
    void pathBeyondTheSystemsLongest_isReadOrRefused() throws IOException {
        String name = "n".repeat(200);
        Shell.run(
                folder,
                "i=0; while [ $i -lt 25 ]; do mkdir " + name + "; cd -P " + name
                        + "; i=$((i+1)); done; printf 123 > file; ln -s target link");
        RawPath deep = RawPath.of(folder);
        for (int i = 0; i < 25; i++) {
            deep = deep.child(FileName.of(name));
        }
        RawPath file = deep.child(FileName.of("file"));
        RawPath deepest = deep;
        assertThat(file.length()).isGreaterThan(5000);
        if (files.capabilities().contains(Capability.ANY_PATH)) {
            assertThat(files.attributes(file).size()).isEqualTo(3);
            assertThat(files.names(deepest)).containsExactly(FileName.of("file"), FileName.of("link"));
            assertThat(files.linkTarget(deepest.child(FileName.of("link")))).isEqualTo(RawPath.of("target"));
            assertThat(files.extendedAttributes(file)).isEmpty();
            files.open(file).close();
            files.openTarget(deepest).close();
        } else {
            assertThatThrownBy(() -> files.attributes(file)).isInstanceOf(FileFailure.class);
            assertThatThrownBy(() -> files.names(deepest)).isInstanceOf(FileFailure.class);
        }
        Shell.run(folder, "rm -rf " + name);
    }

    @Test
    void emptyPath_isNone_andTheWorkingFolderOfJavaIsADot() throws IOException {
        assertFails(FileError.NOT_FOUND, () -> files.attributes(RawPath.of("")));
        assertFails(FileError.NOT_FOUND, () -> files.names(RawPath.of("")));
        assertThat(RawPath.of(Path.of(""))).isEqualTo(RawPath.of("."));
        assertThat(files.attributes(RawPath.of(Path.of(""))).type()).isEqualTo(FileType.FOLDER);
    }

    @Test
    void relativePath_upwardsAndBeyondAscii_isFound() throws IOException {
        Shell.run(folder, "printf 123 > \"$(printf '\\303\\244')\"");
        Path here = Path.of("").toAbsolutePath();
        RawPath upwards =
                RawPath.of("../".repeat(here.getNameCount()) + folder.toString().substring(1));
        assertThat(files.attributes(upwards.child(FileName.of("ä"))).size()).isEqualTo(3);
    }

    @Test
    void contentThatBreaksOff_namesTheFile() throws IOException {
        RawPath broken = RawPath.of("/proc/self/mem");
        if (Files.exists(Path.of(broken.toString()))) {
            try (FileContent open = files.open(broken)) {
                assertFails(broken, FileError.BROKEN, () -> open.read(new byte[1], 0, 1));
            }
        }
    }
}
