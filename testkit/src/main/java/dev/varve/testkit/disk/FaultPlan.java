package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts operations and says which of them go wrong. Guarded by the lock of its {@link DiskState}. */
final class FaultPlan {
    private static final int NEVER = Integer.MAX_VALUE;

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Integer, IOException> failures = new HashMap<>();
    private final Map<Integer, Integer> shortWrites = new HashMap<>();
    private final Map<Integer, DiskAction> actions = new HashMap<>();
    private int crashAt = NEVER;
    private int fullFrom = NEVER;
    private long room;
    private @Nullable Operation crashedAt;

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    void restartCount() {
        operations.clear();
    }

    void crashAt(int number) {
        crashAt = number;
    }

    void failAt(int number, IOException failure) {
        failures.put(number, failure);
    }

    void shortWriteAt(int number, int bytes) {
        shortWrites.put(number, bytes);
    }

    void fullFrom(int number, long bytesLeft) {
        fullFrom = number;
        room = bytesLeft;
    }

    void beforeOperation(int number, DiskAction action) {
        actions.put(number, action);
    }

    void clear() {
        failures.clear();
        shortWrites.clear();
        actions.clear();
        crashAt = NEVER;
        fullFrom = NEVER;
        crashedAt = null;
    }

    boolean crashed() {
        return crashedAt != null;
    }

    /** What is to be done before the next operation, once. */
    Optional<DiskAction> takeActionBeforeNext() {
        return Optional.ofNullable(actions.remove(operations.size() + 1));
    }

    void requirePower() throws SimulatedCrash {
        if (crashedAt != null) {
            throw new SimulatedCrash("the power is gone since operation " + crashedAt);
        }
    }

    Operation admit(Operation.Kind kind, List<? extends Path> paths) throws IOException {
        Operation operation = new Operation(operations.size() + 1, kind, List.copyOf(paths));
        if (operation.number() >= crashAt) {
            crashedAt = operation;
        }
        requirePower();
        operations.add(operation);
        IOException failure = failures.get(operation.number());
        if (failure != null) {
            throw failure;
        }
        if (kind.needsSpace() && isFullAt(operation) && room == 0) {
            throw full(operation);
        }
        return operation;
    }

    /** How many bytes of so many are to be written. */
    int admitWrite(Path path, int length) throws IOException {
        Operation operation = admit(Operation.Kind.WRITE, List.of(path));
        int allowed = Math.min(length, shortWrites.getOrDefault(operation.number(), length));
        if (isFullAt(operation)) {
            allowed = (int) Math.min(allowed, room);
            room -= allowed;
        }
        return allowed;
    }

    private boolean isFullAt(Operation operation) {
        return operation.number() >= fullFrom;
    }

    /** As the JDK tells it: a channel knows no path. */
    private static IOException full(Operation operation) {
        String reason = "No space left on device";
        return operation.kind() == Operation.Kind.WRITE
                ? new IOException(reason)
                : new FileSystemException(operation.paths().getLast().toString(), null, reason);
    }
}
