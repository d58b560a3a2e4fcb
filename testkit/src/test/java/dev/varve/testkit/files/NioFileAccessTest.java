package dev.varve.testkit.files;

import dev.varve.files.FileAccess;

class NioFileAccessTest extends FileAccessContract {
    @Override
    protected FileAccess access() {
        return FileAccess.nio();
    }
}
