package dev.varve.restic.tree;

/** Which names a node may have. A restore puts them behind the path of a folder, so none may lead out of it or name two levels at once. */
final class NodeNames {
    private NodeNames() {}

    static boolean allowed(RawText name) {
        byte[] bytes = name.shared();
        for (byte b : bytes) {
            if (b == '/' || b == 0) {
                return false;
            }
        }
        return bytes.length > 2 || (bytes.length > 0 && (bytes[0] != '.' || bytes[bytes.length - 1] != '.'));
    }
}
