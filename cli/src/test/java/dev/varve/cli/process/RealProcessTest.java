package dev.varve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Workplace;
import dev.varve.cli.process.RealProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own can meet: signals, a reader that leaves, permissions, names that Java cannot say. */
@Timeout(60)
class RealProcessTest {

    private static final int MORE_THAN_A_PIPE_HOLDS = 4_000_000;

    /** Signals may be ignored where the tests run, and a child inherits that; only a program can end it. */
    private static final String HEED_SIGNALS =
            "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])";

    @TempDir
    private Path folder;

    private Workplace work;
    private RealProgram varve;

    @BeforeEach
    void writeData() throws IOException {
        work = new Workplace(folder);
        varve = new RealProgram(folder);
        work.write("data.json", "{}");
    }

    @AfterEach
    void givePermissionsBack() throws IOException {
        permit("rwxr-xr-x", folder);
        if (Files.exists(work.vault())) {
            permit("rwxr-xr-x", work.vault());
        }
    }

    @Test
    void interrupt_endsTheProgramWith130() throws Exception {
        backUpMoreThanAPipeHolds();
        Process cat = varve.by("python3", "-c", HEED_SIGNALS).start("cat", "latest");
        assertThat(cat.getInputStream().read()).isNotNegative();
        new ProcessBuilder("kill", "-INT", Long.toString(cat.pid())).start().waitFor();
        String err = new String(cat.getErrorStream().readAllBytes());
        assertThat(cat.waitFor()).isEqualTo(130);
        assertThat(err)
                .isEqualTo("varve: interrupted: the command was not finished, and the vault is as sound as before\n");
    }

    @Test
    void reader_thatLeavesEarly_isNoFailure() throws Exception {
        backUpMoreThanAPipeHolds();
        Process cat = varve.start("cat", "latest");
        assertThat(cat.getInputStream().read()).isNotNegative();
        cat.getInputStream().close();
        assertThat(new String(cat.getErrorStream().readAllBytes())).isEmpty();
        assertThat(cat.waitFor()).isZero();
    }

    private void backUpMoreThanAPipeHolds() throws IOException {
        byte[] noise = new byte[MORE_THAN_A_PIPE_HOLDS];
        new Random(1).nextBytes(noise);
        Files.write(work.data(), noise);
        assertThat(work.run("backup", "data.json").code()).isZero();
    }

    @Test
    void output_thatIsClosed_isAFailure() throws Exception {
        Process version = varve.by("sh", "-c", "exec \"$@\" >&-", "sh").start("version");
        assertThat(version.waitFor()).isEqualTo(1);
        assertThat(new String(version.getErrorStream().readAllBytes())).contains("cannot write to standard output");
    }

    @Test
    void path_relative_isShownAsItWasTyped() throws Exception {
        assertThat(varve.run("backup", "data.json").out()).startsWith("new vault backups\ncreated ");
        assertThat(varve.run("restore", "latest").out()).startsWith(folder.toRealPath() + "/data.json holds");
    }

    @Test
    void dataFile_thatMayNotBeRead_isNamed_andNoVaultIsMade() throws Exception {
        permit("---------", work.data());
        Ended ended = varve.withoutPrivileges().run("backup", "data.json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).startsWith("varve: data.json: permission denied");
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void folder_thatMayNotBeWritten_isNamed() throws Exception {
        permit("r-xr-xr-x", folder);
        Ended ended = varve.withoutPrivileges().run("backup", "data.json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(folder.toRealPath() + ": permission denied to write in this folder");
    }

    @Test
    void vault_thatMayNotBeWritten_isReadButNotChanged() throws Exception {
        work.backUp("one");
        work.write("data.json", "two");
        permit("r-xr-xr-x", work.vault());
        varve.withoutPrivileges();
        assertThat(varve.run("check").code()).isZero();
        Ended backup = varve.run("backup", "data.json");
        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.err())
                .contains("backups: permission denied to write in this folder")
                .doesNotContain(".tmp");
    }

    @Test
    void vault_thatMayNotBeRead_isNoEmptyOne() throws Exception {
        work.backUp("one");
        permit("---------", work.vault());
        Ended list = varve.withoutPrivileges().run("list");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).contains("permission denied");
    }

    @ParameterizedTest
    @CsvSource({"C.UTF-8, bytes that are no UTF-8", "C, set LC_ALL=C.UTF-8"})
    void name_ofBytesThatJavaCannotSay_isRefusedAsSuch(String locale, String what) throws Exception {
        String script = "n=$(printf 'odd\\377.json'); echo {} > \"$n\"; exec \"$@\" \"$n\"";
        Ended ended =
                varve.by("sh", "-c", script, "sh").variable("LC_ALL", locale).run("backup");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(what, "rename it").doesNotContain("position", "index");
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void folder_ofBytesThatJavaCannotSay_isRefusedAsSuch() throws Exception {
        String script = "n=$(printf 'odd\\377'); mkdir \"$n\"; cd \"$n\" && echo {} > data.json && exec \"$@\"";
        Ended ended = varve.by("sh", "-c", script, "sh").run("backup", "data.json");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("bytes that are no UTF-8");
    }

    @Test
    void export_toBytesThatJavaCannotSay_makesNoOtherFolder() throws Exception {
        work.backUp("one");
        Ended ended = varve.by("sh", "-c", "exec \"$@\" \"$(printf 'odd\\377')\"", "sh")
                .run("export");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("bytes that are no UTF-8");
        try (var entries = Files.list(folder)) {
            assertThat(entries).hasSize(2);
        }
    }

    private static void permit(String permissions, Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
