package dev.varve.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration files that count: the first {@code varve.toml} from the current folder upwards, and the user's
 * own. Where both say something of a key, the first one wins.
 *
 * <p>The user's own stands in {@code $XDG_CONFIG_HOME/varve}, else where programs of this system keep such files ({@code
 * %APPDATA%\varve}, {@code ~/Library/Application Support/varve}), else in {@code ~/.config/varve}.
 *
 * @param folder where the search upwards begins
 * @param home the user's home folder
 * @param environment the variables of the process
 */
public record ConfigFiles(Path folder, Path home, Map<String, String> environment) {

    private static final String NAME = "varve.toml";
    private static final String OWN_FOLDER = "varve";

    /** What the files say, taken together. */
    public Config read() throws IOException {
        Config config = Config.NONE;
        Path nearest = upwards();
        if (nearest != null) {
            config = new ConfigReader(nearest, home).read();
        }
        Path own = users();
        return own == null || own.equals(nearest) ? config : config.orElse(new ConfigReader(own, home).read());
    }

    private @Nullable Path upwards() {
        for (Path in = folder.toAbsolutePath().normalize(); in != null; in = in.getParent()) {
            Path file = in.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private @Nullable Path users() {
        for (Optional<Path> place : List.of(
                named("XDG_CONFIG_HOME"),
                named("APPDATA"),
                Optional.of(home.resolve("Library").resolve("Application Support")),
                Optional.of(home.resolve(".config")))) {
            if (place.isPresent()) {
                Path file = place.get().resolve(OWN_FOLDER).resolve(NAME);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /** A folder that a variable names; a relative one counts for nothing, as the XDG specification wants it. */
    private Optional<Path> named(String variable) {
        String value = environment.get(variable);
        return value == null || value.isEmpty()
                ? Optional.empty()
                : Optional.of(home.getFileSystem().getPath(value)).filter(Path::isAbsolute);
    }
}
