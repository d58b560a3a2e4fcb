package dev.varve.cli.run;

import dev.varve.cli.output.Streams;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of the program is given from outside.
 *
 * @param streams where it speaks to
 * @param environment the variables of the process
 * @param folder from which relative paths are meant; the empty path for the process's own, so that messages show a path as
 *     it was typed
 * @param home the user's home folder
 * @param clock tells the time of new snapshots
 * @param zone in which times are shown and IDs are meant
 * @param prompt asks a person for a secret
 */
public record Surroundings(
        Streams streams,
        Map<String, String> environment,
        Path folder,
        Path home,
        InstantSource clock,
        ZoneId zone,
        Prompt prompt) {

    /** A variable's value; one that is set to nothing counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** True unless colours are unwanted everywhere (<a href="https://no-color.org">NO_COLOR</a>) or the terminal has none. */
    public boolean wantsColours() {
        return variable("NO_COLOR").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }
}
