package dev.varve.testkit.files;

import dev.varve.files.FileAccess;

class NioTargetAttributesTest extends TargetAttributesContract {
    @Override
    protected FileAccess access() {
        return FileAccess.nio();
    }
}
