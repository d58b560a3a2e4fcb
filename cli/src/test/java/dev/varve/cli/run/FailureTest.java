package dev.varve.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.Finding;
import dev.varve.VaultException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new VaultException.NoVault("m"), "no-vault", 10),
                Arguments.of(new VaultException.Locked("m"), "locked", 11),
                Arguments.of(new VaultException.WrongPassword("m"), "wrong-password", 12),
                Arguments.of(new VaultException.Corrupt("m"), "corrupt", 1),
                Arguments.of(new VaultException.NotFound("m"), "not-found", 1),
                Arguments.of(new VaultException.Incomplete("m", List.of()), "incomplete", 3),
                Arguments.of(new VaultException.Refused("m"), "refused", 1),
                Arguments.of(new UsageException("m"), "usage", 1),
                Arguments.of(new ClosedByInterruptException(), "interrupted", 130),
                Arguments.of(new InterruptedIOException(), "interrupted", 130),
                Arguments.of(new IOException("m"), "io", 1),
                Arguments.of(new IllegalStateException("m"), "internal", 1),
                Arguments.of(new OutOfMemoryError("m"), "memory", 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_ofEachKind_hasItsWordAndItsCode(Throwable thrown, String kind, int code) {
        assertThat(Failure.of(thrown).kind()).isEqualTo(kind);
        assertThat(Failure.of(thrown).exitCode()).isEqualTo(code);
        assertThat(Failure.of(thrown).message()).isNotBlank().doesNotContain("null");
    }

    static Stream<Arguments> diskTroubles() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a/b.json"), "a/b.json does not exist"),
                Arguments.of(new AccessDeniedException("pom.xml"), "pom.xml: permission denied; change"),
                Arguments.of(
                        new AccessDeniedException("new.json"),
                        Path.of("").toAbsolutePath() + ": permission denied to write in this folder"),
                Arguments.of(
                        new FileSystemException("a", null, "No space left on device"),
                        "a: the disk is full; free some"),
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(
                        new FileSystemException("/v/.manifest.json.tmp", "/v/manifest.json", "Operation not permitted"),
                        "/v: the system does not permit it, whatever the permissions say: it may be immutable"),
                Arguments.of(
                        new AccessDeniedException("/v/.varve-1f.tmp"), "/v: permission denied to write in this folder"),
                Arguments.of(new NoSuchFileException("/v/.backup.gz.tmp"), "/v does not exist"),
                Arguments.of(
                        new FileSystemException("a", null, "Read-only file system"),
                        "a: this file system is read-only"),
                Arguments.of(new FileSystemException("a", null, "Disk quota exceeded"), "a: the disk quota is used up"),
                Arguments.of(new IOException("Input/output error"), "the disk reports an error of its own"),
                Arguments.of(new FileSystemException("a", null, "File name too long"), "a: File name too long"),
                Arguments.of(new FileSystemException("a"), "a: the system refused"),
                Arguments.of(new IOException(), "the system refused"),
                Arguments.of(new UncheckedIOException(new NoSuchFileException("x")), "x does not exist"));
    }

    @ParameterizedTest
    @MethodSource("diskTroubles")
    void trouble_withTheDisk_isASentence(Throwable thrown, String sentence) {
        assertThat(Failure.of(thrown).message()).startsWith(sentence);
        assertThat(Failure.of(thrown).kind()).isEqualTo("io");
    }

    @Test
    void incomplete_bringsItsFindings() {
        var finding = new Finding(Finding.Severity.ERROR, "a", "could not be removed", "");
        assertThat(Failure.of(new VaultException.Incomplete("m", List.of(finding)))
                        .findings())
                .containsExactly(finding);
    }
}
