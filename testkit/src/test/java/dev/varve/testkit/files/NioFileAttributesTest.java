package dev.varve.testkit.files;

import dev.varve.files.FileAccess;

class NioFileAttributesTest extends FileAttributesContract {
    @Override
    protected FileAccess access() {
        return FileAccess.nio();
    }
}
