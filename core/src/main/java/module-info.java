/**
 * Varve as a library: the nouns and verbs of backup, and the plain vault.
 *
 * <p>An application needs only the exported package {@code dev.varve}; the formats behind it are found by their location.
 */
module dev.varve.core {
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports dev.varve;
    exports dev.varve.files;

    uses dev.varve.VaultProvider;
    uses dev.varve.files.FileAccessProvider;

    provides dev.varve.VaultProvider with
            dev.varve.plain.PlainProvider;
}
