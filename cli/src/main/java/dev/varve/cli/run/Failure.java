package dev.varve.cli.run;

import dev.varve.Finding;
import dev.varve.VaultException;
import dev.varve.cli.config.ConfigException;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.OutputFailed;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command failed: one sentence for a person, which names the thing and the way out, a word for a program, and the
 * exit code.
 *
 * @param kind the word, such as {@code no-vault}
 * @param message the sentence
 * @param exitCode with which the program ends
 * @param findings what was left out or damaged, each with its own meaning
 */
public record Failure(String kind, String message, int exitCode, List<Finding> findings) implements Report {

    /** What became of a command that threw this. */
    public static Failure of(Throwable thrown) {
        return switch (thrown) {
            case UncheckedIOException unchecked -> of(Objects.requireNonNull(unchecked.getCause()));
            case VaultException failure -> ofVault(failure);
            case UsageException usage -> failed("usage", usage.getMessage());
            case ConfigException config -> failed("configuration", config.getMessage());
            case OutputFailed output -> failed("io", output.getMessage());
            case ClosedByInterruptException _, InterruptedIOException _, FileLockInterruptionException _ ->
                interrupted();
            case IOException io -> failed("io", DiskTrouble.inWords(io));
            case OutOfMemoryError _ ->
                failed("memory", "not enough memory for this: set VARVE_JAVA_OPTS=-Xmx1g, or more, and try again");
            default ->
                failed(
                        "internal",
                        "this is an error in varve itself: " + thrown
                                + "; run the command again with -v and report what it prints");
        };
    }

    private static Failure ofVault(VaultException failure) {
        String kind = switch (failure) {
            case VaultException.NoVault _ -> "no-vault";
            case VaultException.Locked _ -> "locked";
            case VaultException.WrongPassword _ -> "wrong-password";
            case VaultException.Corrupt _ -> "corrupt";
            case VaultException.NotFound _ -> "not-found";
            case VaultException.Incomplete _ -> "incomplete";
            case VaultException.Refused _ -> "refused";
        };
        List<Finding> findings =
                failure instanceof VaultException.Incomplete incomplete ? incomplete.findings() : List.of();
        return new Failure(kind, String.valueOf(failure.getMessage()), failure.exitCode(), findings);
    }

    private static Failure interrupted() {
        return new Failure(
                "interrupted",
                "interrupted: the command was not finished, and the vault is as sound as before",
                Exit.INTERRUPTED,
                List.of());
    }

    private static Failure failed(String kind, @Nullable String message) {
        return new Failure(kind, String.valueOf(message), Exit.FAILED, List.of());
    }

    @Override
    public void writeText(Page page) {
        page.text(Paint.RED, "varve: ").line(message);
        Findings.write(page, findings);
    }

    @Override
    public void writeJson(Json json) {
        json.object(() -> json.object("error", () -> {
            json.text("kind", kind);
            json.text("message", message);
            json.number("exit_code", exitCode);
            json.findings("findings", findings);
        }));
    }
}
