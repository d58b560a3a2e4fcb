package dev.varve.testkit.files;

import dev.varve.files.FileAccess;

class NioTargetFolderTest extends TargetFolderContract {
    @Override
    protected FileAccess access() {
        return FileAccess.nio();
    }
}
