package dev.varve.restic.restore;

import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileFailure;
import dev.varve.files.TargetEntry;
import dev.varve.restic.tree.GoMode;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Gives what was restored the attributes that the snapshot recorded. What the system will not do is told, and the rest is done all the same. */
final class NodeAttributes {
    private final Outcome outcome;

    NodeAttributes(Outcome outcome) {
        this.outcome = outcome;
    }

    private interface Step {
        void take() throws IOException;
    }

    /** In an order in which no step undoes another. */
    void give(Node node, TargetEntry entry) throws IOException {
        step(entry, "owner and group could not be set", () -> {
            var now = entry.attributes();
            long uid = Integer.toUnsignedLong(node.owner().uid());
            long gid = Integer.toUnsignedLong(node.owner().gid());
            if (now.uid() != uid || now.gid() != gid) {
                entry.setOwner(uid, gid);
            }
        });
        if (node.type() != NodeType.SYMLINK) {
            step(
                    entry,
                    "permissions could not be set",
                    () -> entry.setPermissions(GoMode.toPosix(node.mode()) & 07777));
        }
        step(entry, "extended attributes could not be set", () -> giveExtended(node, entry));
        step(
                entry,
                "times could not be set",
                () -> entry.setTimes(
                        node.times().accessed().toInstant(),
                        node.times().modified().toInstant()));
    }

    private static void giveExtended(Node node, TargetEntry entry) throws IOException {
        if (node.extras().attributes().isEmpty()) {
            return;
        }
        List<ExtendedAttribute> there = entry.extendedAttributes();
        for (dev.varve.restic.tree.ExtendedAttribute wanted : node.extras().attributes()) {
            byte[] name = wanted.name().getBytes(StandardCharsets.UTF_8);
            var attribute = new ExtendedAttribute(name, wanted.value().bytes());
            if (there.stream().noneMatch(attribute::equals)) {
                entry.setExtendedAttribute(attribute);
            }
        }
        for (ExtendedAttribute other : there) {
            boolean wanted = node.extras().attributes().stream()
                    .anyMatch(some -> Arrays.equals(some.name().getBytes(StandardCharsets.UTF_8), other.name()));
            if (!wanted) {
                entry.removeExtendedAttribute(other.name());
            }
        }
    }

    private void step(TargetEntry entry, String otherwise, Step step) throws IOException {
        try {
            step.take();
        } catch (FileFailure e) {
            outcome.lacks(entry.path(), otherwise, e);
        }
    }
}
