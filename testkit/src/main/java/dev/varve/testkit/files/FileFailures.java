package dev.varve.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.RawPath;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every failure has to tell. */
final class FileFailures {
    private FileFailures() {}

    static FileFailure assertFails(FileError error, ThrowingCallable call) {
        FileFailure failure = catchThrowableOfType(FileFailure.class, call);
        assertThat(failure).as("a failure with " + error).isNotNull();
        assertThat(failure.error()).as(failure.getMessage()).isEqualTo(error);
        assertThat(failure).hasMessageContaining("(" + error.symbol() + ")");
        return failure;
    }

    static void assertFails(RawPath path, FileError error, ThrowingCallable call) {
        assertThat(assertFails(error, call)).hasMessageStartingWith(path + ": ");
    }
}
