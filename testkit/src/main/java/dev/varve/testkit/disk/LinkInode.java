package dev.varve.testkit.disk;

/** A symbolic link. Where it leads is written together with its name, so there is nothing about it to force. */
final class LinkInode implements Inode {
    private final String target;

    LinkInode(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }
}
