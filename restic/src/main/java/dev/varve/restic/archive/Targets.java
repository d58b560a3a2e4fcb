package dev.varve.restic.archive;

import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be backed up, as it will stand in the snapshot: each target under all the folders that lead to it. A path that begins at the root does so in
 * the snapshot; another one begins where it says, without {@code .} and {@code ..}.
 */
final class Targets {
    private static final byte[] HERE = {'.'};
    private static final byte[] UP = {'.', '.'};

    private final SortedMap<FileName, Targets> below = new TreeMap<>();
    private @Nullable RawPath path;
    private boolean whole;

    private Targets(@Nullable RawPath path) {
        this.path = path;
    }

    /** The root of a snapshot of some paths. */
    static Targets of(Collection<RawPath> paths) {
        Targets root = new Targets(null);
        for (RawPath path : paths) {
            root.add(path);
        }
        return root;
    }

    private void add(RawPath target) {
        Targets at = this;
        RawPath so = RawPath.of(target.isAbsolute() ? "/" : "");
        for (byte[] part : cleaned(target)) {
            so = joined(so, part);
            if (!Arrays.equals(part, UP)) {
                RawPath here = so;
                at = at.below.computeIfAbsent(FileName.of(part), some -> new Targets(here));
            }
        }
        at.path = so.length() == 0 ? RawPath.of(".") : so;
        at.whole = true;
    }

    /** The parts of a path, those taken away that a later {@code ..} takes back. */
    private static Deque<byte[]> cleaned(RawPath path) {
        Deque<byte[]> parts = new ArrayDeque<>();
        byte[] bytes = path.bytes();
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at < bytes.length && bytes[at] != '/') {
                continue;
            }
            byte[] part = Arrays.copyOfRange(bytes, from, at);
            from = at + 1;
            if (!Arrays.equals(part, UP)) {
                if (part.length > 0 && !Arrays.equals(part, HERE)) {
                    parts.addLast(part);
                }
            } else if (!parts.isEmpty() && !Arrays.equals(parts.getLast(), UP)) {
                parts.removeLast();
            } else if (!path.isAbsolute()) {
                parts.addLast(part);
            }
        }
        return parts;
    }

    private static RawPath joined(RawPath folder, byte[] part) {
        byte[] before = folder.bytes();
        boolean apart = before.length > 0 && before[before.length - 1] != '/';
        byte[] joined = Arrays.copyOf(before, before.length + (apart ? 1 : 0) + part.length);
        if (apart) {
            joined[before.length] = '/';
        }
        System.arraycopy(part, 0, joined, joined.length - part.length, part.length);
        return RawPath.of(joined);
    }

    /** Where it stands in the file system; null for the root of the snapshot where that is no target itself. */
    @Nullable
    RawPath path() {
        return path;
    }

    /** Whether all that is in it is meant, and not just what leads to a target below. */
    boolean whole() {
        return whole;
    }

    /** What leads on to targets, by name. */
    SortedMap<FileName, Targets> below() {
        return below;
    }
}
