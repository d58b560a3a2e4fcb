package dev.varve.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileAccess;
import dev.varve.files.FileContent;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only root may do, and what others may not. */
class PrivilegeTest {
    private static final FileName NAME = FileName.of("name");

    @TempDir
    Path folder;

    @BeforeEach
    void asRoot() {
        assumeTrue(OtherUser.isRoot(), "not root");
    }

    static List<FileAccess> both() {
        return List.of(FileAccess.nio(), FileAccess.ofPlatform());
    }

    private static void assertRefused(FileError error, ThrowingCallable call) {
        assertThat(catchThrowableOfType(FileFailure.class, call).error()).isEqualTo(error);
    }

    @ParameterizedTest
    @MethodSource("both")
    void unreadableThings_areErrors_neverEmpty(FileAccess files) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        RawPath file = RawPath.of(Files.writeString(folder.resolve("file"), "secret"));
        RawPath closed = RawPath.of(Files.createDirectory(folder.resolve("closed")));
        Files.setPosixFilePermissions(folder.resolve("file"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        try (OtherUser nobody = new OtherUser()) {
            assertThat(files.attributes(file).size()).isEqualTo(6);
            assertRefused(FileError.NO_ACCESS, () -> files.open(file));
            assertRefused(FileError.NO_ACCESS, () -> files.names(closed));
            assertRefused(FileError.NO_ACCESS, () -> files.attributes(closed.child(NAME)));
        }
    }

    @Test
    void fileOfSomeoneElse_isReadThoughItsAccessTimeMoves() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(folder.resolve("file"), "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (OtherUser nobody = new OtherUser();
                FileContent content = FileAccess.ofPlatform().open(RawPath.of(file))) {
            assertThat(content.read(new byte[10], 0, 10)).isEqualTo(7);
        }
    }

    @Test
    void othersAttributes_areNotPermitted() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("name"), "content");
        try (TargetFolder target = FileAccess.ofPlatform().openTarget(RawPath.of(folder));
                OtherUser nobody = new OtherUser()) {
            assertRefused(FileError.NOT_PERMITTED, () -> target.entry(NAME).setPermissions(0777));
            assertRefused(FileError.NOT_PERMITTED, () -> target.entry(NAME).setOwner(1, 1));
        }
    }

    @Test
    void devices_areMade() throws IOException {
        try (TargetFolder target = FileAccess.ofPlatform().openTarget(RawPath.of(folder))) {
            long node = Linux.device(259, 70_000);
            try {
                target.createNode(NAME, FileType.BLOCK_DEVICE, node);
            } catch (FileFailure e) {
                assumeTrue(e.error() != FileError.NOT_PERMITTED, "no devices in this container");
            }
            assertThat(target.entry(NAME).attributes().type()).isEqualTo(FileType.BLOCK_DEVICE);
            assertThat(target.entry(NAME).attributes().node()).isEqualTo(node);
            assertThat(FileAccess.nio()
                            .attributes(RawPath.of(folder).child(NAME))
                            .node())
                    .isEqualTo(node);
            assertRefused(FileError.INVALID, () -> target.openFile(NAME));
        }
    }

    @Test
    void trustedAttributes_hangOnLinksAndPipes() throws IOException {
        ExtendedAttribute attribute =
                new ExtendedAttribute("trusted.varve".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 2});
        FileAccess files = FileAccess.ofPlatform();
        try (TargetFolder target = files.openTarget(RawPath.of(folder))) {
            FileName pipe = FileName.of("pipe");
            target.createLink(NAME, RawPath.of("nowhere"));
            target.createNode(pipe, FileType.PIPE, 0);
            for (FileName name : List.of(NAME, pipe)) {
                target.entry(name).setExtendedAttribute(attribute);
                assertThat(target.entry(name).extendedAttributes()).containsExactly(attribute);
                assertThat(files.extendedAttributes(RawPath.of(folder).child(name)))
                        .containsExactly(attribute);
                target.entry(name).removeExtendedAttribute(attribute.name());
                assertThat(target.entry(name).extendedAttributes()).isEmpty();
            }
        }
    }
}
