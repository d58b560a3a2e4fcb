package dev.varve.testkit.disk;

/** A thing on the disk, which stays the same thing whatever names lead to it. */
sealed interface Inode permits FileInode, FolderInode, LinkInode {}
