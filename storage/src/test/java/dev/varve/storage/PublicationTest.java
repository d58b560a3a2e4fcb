package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is given once, to one file, with links and without. */
class PublicationTest {
    @TempDir
    private Path folder;

    private Path temporary;
    private Path name;

    @BeforeEach
    void writeTemporary() throws IOException {
        temporary = Files.writeString(folder.resolve(".temporary"), "new");
        name = folder.resolve("name");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void name_thatIsFree_isGiven(boolean links) throws IOException {
        new Publication(folder, links).publish(temporary, name);
        assertThat(name).hasContent("new");
        assertThat(temporary).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void name_thatIsTaken_isLeftAsItIs(boolean links) throws IOException {
        Files.writeString(name, "old");
        assertThatThrownBy(() -> new Publication(folder, links).publish(temporary, name))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(name).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void name_thatIsALinkToNothing_isTaken(boolean links) throws IOException {
        Files.createSymbolicLink(name, folder.resolve("nothing"));
        assertThatThrownBy(() -> new Publication(folder, links).publish(temporary, name))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(name).isSymbolicLink();
    }

    @Test
    void name_thatTheSameFileHasAlready_isGiven() throws IOException {
        Files.createLink(name, temporary);
        new Publication(folder, true).publish(temporary, name);
        assertThat(name).hasContent("new");
        assertThat(temporary).doesNotExist();
    }
}
