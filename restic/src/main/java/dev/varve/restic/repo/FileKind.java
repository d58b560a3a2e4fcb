package dev.varve.restic.repo;

import dev.varve.restic.blob.Id;
import java.util.Optional;

/** The kinds of files that a repository has many of, each in a folder of its own and named by its ID. */
public enum FileKind {
    /** A password's way to the master key. */
    KEY("keys"),
    /** Somebody at work. */
    LOCK("locks"),
    /** One saved state. */
    SNAPSHOT("snapshots"),
    /** Which blobs stand where. */
    INDEX("index"),
    /** Blobs, many in a file; these files stand in folders named by the first two digits. */
    PACK("data");

    /** The one file that has a name instead of an ID. */
    static final String CONFIG = "config";

    private final String folder;

    FileKind(String folder) {
        this.folder = folder;
    }

    /** {@return the folder in which files of this kind stand} */
    public String folder() {
        return folder;
    }

    /** {@return the name of a file in the storage} */
    public String name(Id id) {
        String digits = id.hex();
        return this == PACK ? folder + "/" + digits.substring(0, 2) + "/" + digits : folder + "/" + digits;
    }

    /** {@return the ID of a file of this kind by its name in the storage; empty where the name is none of this kind's} */
    Optional<Id> id(String name) {
        String digits = name.substring(name.lastIndexOf('/') + 1);
        try {
            Id id = Id.parse(digits);
            return name(id).equals(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
