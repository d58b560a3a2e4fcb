package dev.varve.cli;

import dev.varve.cli.command.Program;
import dev.varve.cli.output.Streams;
import dev.varve.cli.run.Prompt;
import dev.varve.cli.run.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program in this process, with streams, variables, folder and clock from the test: what a user types and what a user
 * sees. Nothing of the surrounding process shows through, so that a NO_COLOR or a configuration of whoever runs the tests
 * changes nothing.
 */
public final class Cli {

    /** In which tests see their times. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Path home;
    private boolean terminal;
    private Prompt prompt = Prompt.NOBODY;
    private int columns = 80;
    private InstantSource clock = InstantSource.system();
    private OutputStream divertedOut = OutputStream.nullOutputStream();
    private boolean diverted;

    private Cli(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("nobody-is-at-home-here");
    }

    /** The program with this current folder. */
    public static Cli in(Path folder) {
        return new Cli(folder);
    }

    /** Sets a variable. */
    public Cli variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Lets both streams end at a terminal. */
    public Cli terminal(int width) {
        terminal = true;
        columns = width;
        return this;
    }

    /** Lets a person answer when a secret is asked for, with one answer after the other. */
    public Cli answering(String... secrets) {
        var answers = new ArrayDeque<>(List.of(secrets));
        prompt = question -> answers.isEmpty() ? null : answers.removeFirst().toCharArray();
        return this;
    }

    /** Sets the clock. */
    public Cli clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Sets the home folder. */
    public Cli home(Path folderOfUser) {
        home = folderOfUser;
        return this;
    }

    /** Sends standard output elsewhere. */
    public Cli out(OutputStream out) {
        divertedOut = out;
        diverted = true;
        return this;
    }

    /** Runs a command. */
    public Outcome run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(
                diverted ? divertedOut : out, err, terminal, terminal, () -> columns, StandardCharsets.UTF_8);
        int code = Program.run(new Surroundings(streams, environment, folder, home, clock, ZONE, prompt), args);
        return new Outcome(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * What a user sees.
     *
     * @param code the exit code
     * @param bytes standard output
     * @param err standard error
     */
    public record Outcome(int code, byte[] bytes, String err) {

        /** Standard output as text. */
        public String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Standard output as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        /** Standard error as JSON. */
        public JsonNode errJson() {
            return JsonMapper.shared().readTree(err);
        }
    }
}
