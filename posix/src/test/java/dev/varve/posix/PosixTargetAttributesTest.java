package dev.varve.posix;

import dev.varve.files.FileAccess;
import dev.varve.testkit.files.TargetAttributesContract;

class PosixTargetAttributesTest extends TargetAttributesContract {
    @Override
    protected FileAccess access() {
        return FileAccess.ofPlatform();
    }
}
