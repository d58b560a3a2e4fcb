/** The command line tool {@code varve}: a thin face of {@code dev.varve.core}. */
module dev.varve.cli {
    requires dev.varve.core;
    requires info.picocli;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.toml;
    requires static org.jspecify;
}
