package dev.varve.testkit.files;

import static dev.varve.testkit.files.FileFailures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.files.Capability;
import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileError;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading attributes through a {@link FileAccess} promises. */
public abstract class FileAttributesContract extends ReadingScene {
    @Test
    void attributes_ofFile_areWhatStatPrints() throws IOException {
        Shell.run(folder, "printf 12345 > file; ln file other; chmod 6751 file");
        FileAttributes found = attributes("file");
        assertThat("%x %d %d %d %d %d %d"
                        .formatted(
                                found.mode(),
                                found.uid(),
                                found.gid(),
                                found.device(),
                                found.inode(),
                                found.links(),
                                found.size()))
                .isEqualTo(Shell.run(folder, "stat -c '%f %u %g %d %i %h %s' file"));
        assertThat(found.permissions()).isEqualTo(06751);
        assertThat(found.links()).isEqualTo(2);
        assertThat(found.isSameFile(attributes("other"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999999999Z",
                "1905-06-07T08:09:10.000000001Z",
                "1970-01-01T00:00:00Z",
                "2026-11-25T12:34:56.123456789Z",
                "2200-02-03T04:05:06.000000007Z"
            })
    void attributes_ofAnyTime_tellItToTheNanosecond(String time) throws IOException {
        Shell.run(folder, "touch -d '" + time.replace('T', ' ').replace("Z", " UTC") + "' file");
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(attributes("file").modified()).isEqualTo(Instant.parse(time));
        assertThat(attributes("file").accessed()).isEqualTo(Instant.parse(time));
        assertThat(attributes("file").changed()).isAfter(before);
    }

    @Test
    void attributes_ofEachKind_tellTheType() throws IOException {
        Shell.run(folder, "touch file; mkdir folder; ln -s nowhere link; mkfifo pipe");
        assertThat(attributes("file").type()).isEqualTo(FileType.FILE);
        assertThat(attributes("folder").type()).isEqualTo(FileType.FOLDER);
        assertThat(attributes("link").type()).isEqualTo(FileType.LINK);
        assertThat(attributes("link").size()).isEqualTo("nowhere".length());
        assertThat(attributes("pipe").type()).isEqualTo(FileType.PIPE);
        FileAttributes device = files.attributes(RawPath.of("/dev/null"));
        assertThat(device.type()).isEqualTo(FileType.CHARACTER_DEVICE);
        assertThat(device.node()).isEqualTo(1 << 8 | 3);
    }

    @Test
    void attributes_ofSocket_tellTheType() throws IOException {
        Path place = Files.createTempDirectory("s");
        Path socket = place.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(files.attributes(RawPath.of(socket)).type()).isEqualTo(FileType.SOCKET);
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(place);
        }
    }

    @Test
    void attributesOfTarget_followLinks() throws IOException {
        Shell.run(
                folder, "printf 123 > file; ln -s file link; ln -s link again; ln -s nowhere broken; ln -s loop loop");
        assertThat(files.attributesOfTarget(at("again"))).isEqualTo(attributes("file"));
        assertFails(at("broken"), FileError.NOT_FOUND, () -> files.attributesOfTarget(at("broken")));
        assertFails(at("loop"), FileError.LINK_IN_THE_WAY, () -> files.attributesOfTarget(at("loop")));
    }

    @Test
    void sparseFile_takesFewerBlocks() throws IOException {
        Shell.run(folder, "truncate -s 1M file; printf x >> file");
        assertThat(attributes("file").size()).isEqualTo((1 << 20) + 1);
        if (files.capabilities().contains(Capability.BLOCKS)) {
            assertThat(attributes("file").blocks()).isBetween(1L, 64L);
        } else {
            assertThat(attributes("file").blocks()).isEqualTo(FileAttributes.UNKNOWN);
        }
    }

    @Test
    void extendedAttributes_ofFilesAndFolders_comeInOrder() throws IOException {
        Shell.run(folder, "touch file plain; mkdir folder; ln -s file link; mkfifo pipe");
        for (String name : List.of("file", "folder")) {
            UserDefinedFileAttributeView view =
                    Files.getFileAttributeView(folder.resolve(name), UserDefinedFileAttributeView.class);
            view.write("zero", ByteBuffer.allocate(0));
            view.write("binary", ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xFF}));
            assertThat(files.extendedAttributes(at(name)))
                    .containsExactly(
                            new ExtendedAttribute("user.binary".getBytes(UTF_8), new byte[] {0, 1, (byte) 0xFF}),
                            new ExtendedAttribute("user.zero".getBytes(UTF_8), new byte[0]));
        }
        assertThat(files.extendedAttributes(at("plain"))).isEmpty();
        assertThat(files.extendedAttributes(at("link"))).isEmpty();
        assertThat(files.extendedAttributes(at("pipe"))).isEmpty();
    }

    @Test
    void names_ofOwners_areThoseOfTheSystem() throws IOException {
        FileAttributes root = files.attributes(RawPath.of("/"));
        assertThat(files.userName(root.uid())).contains(Shell.run(folder, "stat -c %U /"));
        assertThat(files.groupName(root.gid())).contains(Shell.run(folder, "stat -c %G /"));
        assertThat(files.userName(4_294_967_290L)).isEmpty();
        assertThat(files.groupName(4_294_967_290L)).isEmpty();
    }
}
