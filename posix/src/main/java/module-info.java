/** What Java 21 cannot say of files, by the foreign function interface. */
module dev.varve.posix {
    requires dev.varve.core;
    requires static transitive org.jspecify;

    provides dev.varve.files.FileAccessProvider with
            dev.varve.posix.PosixProvider;
}
