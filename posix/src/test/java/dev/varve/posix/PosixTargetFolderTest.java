package dev.varve.posix;

import dev.varve.files.FileAccess;
import dev.varve.testkit.files.TargetFolderContract;

class PosixTargetFolderTest extends TargetFolderContract {
    @Override
    protected FileAccess access() {
        return FileAccess.ofPlatform();
    }
}
