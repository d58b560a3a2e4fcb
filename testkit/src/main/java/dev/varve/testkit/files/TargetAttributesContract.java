package dev.varve.testkit.files;

import static dev.varve.testkit.files.FileFailures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.files.Capability;
import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileError;
import dev.varve.files.FileName;
import dev.varve.files.TargetEntry;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What giving attributes through a {@link TargetEntry} promises. */
public abstract class TargetAttributesContract extends TargetScene {
    @Test
    void linkPlantedInPlaceOfAFile_isNotFollowed() throws IOException {
        String before = Shell.run(folder, "stat -c '%a %u %Y' outside/precious");
        Shell.run(place, "ln -s ../outside/precious name");
        TargetEntry entry = target.entry(NAME);
        entry.setOwner(entry.attributes().uid(), entry.attributes().gid());
        assertFails(FileError.UNSUPPORTED, () -> entry.setPermissions(0777));
        if (can(Capability.ALL_TIMES)) {
            entry.setTimes(Instant.EPOCH, Instant.EPOCH);
            assertThat(entry.attributes().modified()).isEqualTo(Instant.EPOCH);
        } else {
            assertFails(FileError.UNSUPPORTED, () -> entry.setTimes(Instant.EPOCH, Instant.EPOCH));
        }
        assertFails(FileError.EXISTS, () -> target.createFile(NAME));
        assertThat(Shell.run(folder, "stat -c '%a %u %Y' outside/precious")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {07777, 04755, 02750, 01777, 0, 0444})
    void permissions_haveTwelveBits(int permissions) throws IOException {
        Shell.run(place, "touch file; mkdir folder; mkfifo pipe");
        for (String name : List.of("file", "folder", "pipe")) {
            target.entry(FileName.of(name)).setPermissions(permissions);
            assertThat(Integer.parseInt(Shell.run(place, "stat -c %a " + name), 8))
                    .isEqualTo(permissions);
        }
        Shell.run(place, "chmod 700 folder");
    }

    @Test
    void permissionsOfWhatIsOpen_areSet() throws IOException {
        target.setPermissions(01750);
        assertThat(target.attributes().permissions()).isEqualTo(01750);
        try (TargetFile file = target.createFile(NAME)) {
            file.setPermissions(04711);
            assertThat(file.attributes().permissions()).isEqualTo(04711);
        }
    }

    @Test
    void owner_isSet_ofLinksToo() throws IOException {
        Shell.run(place, "touch name; ln -s ../outside/precious other");
        FileAttributes mine = target.attributes();
        boolean root = mine.uid() == 0;
        long uid = root ? 3_000_000_000L : mine.uid();
        long gid = root ? 23_456 : mine.gid();
        for (FileName name : List.of(NAME, OTHER)) {
            target.entry(name).setOwner(uid, gid);
            assertThat(target.entry(name).attributes().uid()).isEqualTo(uid);
            assertThat(target.entry(name).attributes().gid()).isEqualTo(gid);
        }
        try (TargetFile file = target.openFile(NAME)) {
            file.setOwner(mine.uid(), mine.gid());
            assertThat(file.attributes().uid()).isEqualTo(mine.uid());
        }
        assertThat(Shell.run(folder, "stat -c %u outside/precious")).isEqualTo(Long.toString(mine.uid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "2026-11-25T12:34:56.123456789Z", "2200-02-03T04:05:06.000000007Z"})
    void times_areSetToTheNanosecond(String time) throws IOException {
        Instant modified = Instant.parse(time);
        Instant accessed = modified.plusSeconds(86_400).plusNanos(1);
        target.createFolder(OTHER);
        try (TargetFile file = target.createFile(NAME);
                TargetFolder child = target.folder(OTHER)) {
            for (TargetEntry entry : List.of(file, child, target.entry(NAME), target.entry(OTHER))) {
                entry.setTimes(Instant.EPOCH, Instant.EPOCH);
                entry.setTimes(accessed, modified);
                assertThat(entry.attributes().modified()).isEqualTo(modified);
                assertThat(entry.attributes().accessed()).isEqualTo(accessed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999999999Z", "2400-01-01T00:00:00.5Z"})
    void timesThatJavaCannotSet_areSetOrRefused(String time) throws IOException {
        Instant far = Instant.parse(time);
        target.createFile(NAME).close();
        if (can(Capability.ALL_TIMES)) {
            target.entry(NAME).setTimes(far, far);
            assertThat(target.entry(NAME).attributes().modified()).isEqualTo(far);
        } else {
            assertFails(FileError.UNSUPPORTED, () -> target.entry(NAME).setTimes(far, far));
        }
    }

    @Test
    void extendedAttributes_areSetAndRemoved() throws IOException {
        ExtendedAttribute large = new ExtendedAttribute("user.large".getBytes(UTF_8), new byte[3000]);
        ExtendedAttribute none = new ExtendedAttribute("user.none".getBytes(UTF_8), new byte[0]);
        target.createFolder(OTHER);
        try (TargetFile file = target.createFile(NAME);
                TargetFolder child = target.folder(OTHER)) {
            for (TargetEntry entry : List.of(file, child, target.entry(NAME), target.entry(OTHER))) {
                entry.setExtendedAttribute(none);
                entry.setExtendedAttribute(new ExtendedAttribute("user.large".getBytes(UTF_8), new byte[1]));
                entry.setExtendedAttribute(large);
                assertThat(entry.extendedAttributes()).containsExactly(large, none);
                entry.removeExtendedAttribute(large.name());
                entry.removeExtendedAttribute(none.name());
                assertThat(entry.extendedAttributes()).isEmpty();
            }
        }
    }
}
