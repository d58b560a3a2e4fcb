/** What a test of a vault needs: contract suites, a file system that fails on demand, data generators. */
module dev.varve.testkit {
    requires transitive dev.varve.core;
    requires transitive dev.varve.storage;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports dev.varve.testkit;
    exports dev.varve.testkit.disk;
    exports dev.varve.testkit.files;
    exports dev.varve.testkit.storage;
}
