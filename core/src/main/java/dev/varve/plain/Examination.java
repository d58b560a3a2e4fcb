package dev.varve.plain;

import dev.varve.CheckDepth;
import dev.varve.Event;
import dev.varve.VaultException;
import dev.varve.plain.gzip.Crew;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Looks at many snapshots' files, several at once: one for each processor as far as the heap allows, and where there are fewer files than
 * processors, several threads on each. Progress is told by one thread at a time.
 */
final class Examination {
    /** What one reader takes of the heap while it works, generously. */
    private static final long HEAP_PER_READER = 16 << 20;

    private final VaultFolder vault;
    private long done;
    private long total;

    Examination(VaultFolder vault) {
        this.vault = vault;
    }

    Map<String, Verdict> examine(List<ManifestEntry> entries, CheckDepth depth) throws IOException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        if (depth == CheckDepth.STRUCTURE) {
            for (ManifestEntry entry : entries) {
                verdicts.put(entry.id(), look(entry));
            }
            return verdicts;
        }
        total = entries.stream().mapToLong(ManifestEntry::fileSize).sum();
        int processors = Runtime.getRuntime().availableProcessors();
        int readers = Math.clamp(
                Runtime.getRuntime().maxMemory() / HEAP_PER_READER, 1, Math.clamp(entries.size(), 1, processors));
        int threadsEach = Math.clamp(
                Runtime.getRuntime().maxMemory() / readers / HEAP_PER_READER, 1, Math.max(1, processors / readers));
        try (Crew crew = new Crew(readers)) {
            List<Future<Verdict>> underWay = new ArrayList<>();
            entries.forEach(entry -> underWay.add(crew.submit(() -> read(entry, threadsEach, crew))));
            for (int i = 0; i < entries.size(); i++) {
                verdicts.put(entries.get(i).id(), Crew.await(underWay.get(i)));
            }
        }
        return verdicts;
    }

    private Verdict look(ManifestEntry entry) {
        try {
            if (vault.looksWhole(entry)) {
                return new Verdict.Whole(false);
            }
            return new Verdict.Damaged(
                    Records.sizeOf(vault.file(entry)) < 0
                            ? "its file is missing."
                            : "its file is not as large as it was.");
        } catch (VaultException.Corrupt e) {
            return new Verdict.Damaged(Damage.meaning(entry, e));
        } catch (IOException e) {
            return new Verdict.Unreadable("its file cannot be looked at (" + Damage.inWords(e) + ").");
        }
    }

    private Verdict read(ManifestEntry entry, int threads, Crew crew) throws IOException {
        try (StoredContent content = StoredContent.open(vault, entry, threads)) {
            for (ByteBuffer piece = content.next(); piece != null; piece = content.next()) {
                crew.checkDismissed();
                tell(piece.remaining());
            }
            return new Verdict.Whole(true);
        } catch (VaultException.Corrupt e) {
            return new Verdict.Damaged(Damage.meaning(entry, e));
        } catch (VaultException.NotFound e) {
            return new Verdict.Whole(true); // removed on purpose in the meantime, and no longer listed
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return new Verdict.Unreadable("its file cannot be read (" + Damage.inWords(e) + ").");
        }
    }

    private synchronized void tell(int bytes) {
        done += bytes;
        vault.tell(new Event.Progress(Event.Phase.CHECK, done, Math.max(done, total)));
    }
}
