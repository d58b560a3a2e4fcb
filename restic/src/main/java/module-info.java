/** A vault that is a restic repository, read and written as restic itself does. */
module dev.varve.restic {
    requires com.github.luben.zstd_jni;
    requires dev.varve.core;
    requires dev.varve.storage;
    requires java.management;
    requires org.bouncycastle.provider;
    requires tools.jackson.core;
    requires static transitive org.jspecify;
}
