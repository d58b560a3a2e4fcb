package dev.varve.restic.check;

import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.Sealer;
import dev.varve.restic.crypto.UnauthenticException;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.pack.PackEntry;
import dev.varve.restic.pack.PackHeader;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.FileKind;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.work.Work;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at packs: whether they are there, and, where it is asked for, at every byte of them. */
public final class PackCheck {
    private static final String REMEDY =
            "Bring the file back from a copy of the repository; until then what needs it cannot be restored.";

    private final Repository repository;
    private final BlobIndex index;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Set<Copy> bad = ConcurrentHashMap.newKeySet();

    /** A check of the packs that an index names. */
    public PackCheck(Repository repository, BlobIndex index) {
        this.repository = repository;
        this.index = index;
    }

    private record Copy(int pack, Id blob, BlobType type) {}

    /** Looks which packs are missing, and which nobody needs. */
    public void checkPresence() throws IOException {
        Set<Id> there = new HashSet<>(repository.files().list(FileKind.PACK));
        for (int pack = 0; pack < index.packs(); pack++) {
            if (!there.remove(index.pack(pack))) {
                lost(pack, "it is missing");
            }
        }
        for (Id left : there) {
            findings.add(new Finding(
                    Severity.INFO,
                    FileKind.PACK.name(left),
                    "no index names it; a backup that was broken off may have left it.",
                    ""));
        }
    }

    private void lost(int pack, String how) {
        for (PackEntry entry : index.entries(pack)) {
            bad.add(new Copy(pack, entry.id(), entry.type()));
        }
        findings.add(new Finding(Severity.ERROR, FileKind.PACK.name(index.pack(pack)), how + ".", REMEDY));
    }

    /** Reads every pack, and opens every blob. */
    public void checkContent(int workers) throws IOException {
        int packs = index.packs();
        if (packs == 0) {
            return;
        }
        Work<Codec> work = new Work<>();
        AtomicInteger left = new AtomicInteger(packs);
        List<Work.Task<Codec>> tasks = new ArrayList<>();
        for (int pack = 0; pack < packs; pack++) {
            int number = pack;
            tasks.add(codec -> {
                read(number, codec);
                if (left.decrementAndGet() == 0) {
                    work.done();
                }
            });
        }
        work.push(tasks);
        List<Codec> codecs = new ArrayList<>();
        try {
            work.run(workers, () -> {
                Codec codec = repository.codec();
                codecs.add(codec);
                return codec;
            });
        } finally {
            codecs.forEach(Codec::close);
        }
    }

    private void read(int pack, Codec codec) throws IOException {
        Id id = index.pack(pack);
        byte[] stored;
        try {
            stored = repository.files().loadUnproved(FileKind.PACK, id);
        } catch (NoSuchFileException e) {
            return; // told as missing
        }
        int damaged = 0;
        for (PackEntry entry : index.entries(pack)) {
            if (!opens(entry, stored, codec)) {
                bad.add(new Copy(pack, entry.id(), entry.type()));
                damaged++;
            }
        }
        boolean whole = codec.id(stored, 0, stored.length).equals(id);
        if (damaged > 0 || !whole) {
            findings.add(new Finding(
                    Severity.ERROR,
                    FileKind.PACK.name(id),
                    "its bytes are not those that its name says; " + damaged + " of its "
                            + index.entries(pack).size() + " blobs are damaged.",
                    REMEDY));
        } else {
            checkHeader(pack, stored, codec);
        }
    }

    private static boolean opens(PackEntry entry, byte[] stored, Codec codec) throws IOException {
        try {
            if (entry.end() > stored.length) {
                return false;
            }
            codec.open(entry.id(), stored, Math.toIntExact(entry.offset()), entry.length(), entry.uncompressedLength());
            return true;
        } catch (UnauthenticException | FormatException e) {
            return false;
        }
    }

    private void checkHeader(int pack, byte[] stored, Codec codec) throws IOException {
        String wrong = "";
        try {
            int sealed = PackHeader.sealedLength(stored, stored.length, Sealer.OVERHEAD);
            int blobs = stored.length - PackHeader.TRAILER_BYTES - sealed;
            byte[] header = codec.openPlain(stored, blobs, sealed);
            Set<PackEntry> said = new HashSet<>(PackHeader.parse(header, blobs));
            if (!said.containsAll(index.entries(pack))) {
                wrong = "its header says other than the index of what is in it";
            }
        } catch (UnauthenticException | FormatException e) {
            wrong = "its header is damaged: " + e.getMessage();
        }
        if (!wrong.isEmpty()) {
            findings.add(new Finding(
                    Severity.ERROR,
                    FileKind.PACK.name(index.pack(pack)),
                    wrong + ".",
                    "Its blobs are whole; the index has to be kept as long as it is needed to find them."));
        }
    }

    /** {@return whether a blob can be had from some pack, as far as was looked} */
    public boolean has(Id id, BlobType type) {
        return index.findAll(id, type).stream().anyMatch(copy -> !bad.contains(new Copy(copy.pack(), id, type)));
    }

    /** {@return what was found} */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
