package dev.varve.restic;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import dev.varve.restic.pack.PackHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The plain bytes of what the real restic has stored, by way of the master key that it tells. Seals are not checked; hashes of blobs are. */
public final class OpenedRepository {
    private static final int IV = 16;
    private static final int OVERHEAD = 32;
    private static final Pattern ENCRYPT = Pattern.compile("\"encrypt\":\\s*\"([^\"]+)\"");

    private final Path folder;
    private final SecretKeySpec key;

    private OpenedRepository(Path folder, SecretKeySpec key) {
        this.folder = folder;
        this.key = key;
    }

    /** {@return the repository, opened} */
    public static OpenedRepository of(RealRestic restic) {
        Matcher encrypt = ENCRYPT.matcher(restic.run("cat", "masterkey"));
        if (!encrypt.find()) {
            throw new IllegalStateException("restic tells no key");
        }
        byte[] key = Base64.getDecoder().decode(encrypt.group(1));
        return new OpenedRepository(restic.repository(), new SecretKeySpec(key, "AES"));
    }

    /** {@return the files of a kind, by name, opened and unpacked} */
    public Map<String, byte[]> files(String kind) throws Exception {
        Map<String, byte[]> all = new TreeMap<>();
        for (Path file : stored(kind)) {
            all.put(file.getFileName().toString(), unpacked(open(Files.readAllBytes(file))));
        }
        return all;
    }

    /** Takes the blobs of packs. */
    public interface BlobSink {
        /** One blob, with its plain bytes. */
        void blob(Id pack, PackEntry entry, byte[] plain) throws Exception;
    }

    /** Reads every pack by its header. */
    public void blobs(BlobSink sink) throws Exception {
        for (Path file : stored("data")) {
            byte[] pack = Files.readAllBytes(file);
            Id id = Id.parse(file.getFileName().toString());
            for (PackEntry entry : entries(pack)) {
                int from = (int) entry.offset();
                byte[] plain = open(Arrays.copyOfRange(pack, from, from + entry.length()));
                byte[] content = entry.compressed() ? Zstd.decompress(plain, entry.uncompressedLength()) : plain;
                if (!Id.of(content).equals(entry.id())) {
                    throw new IllegalStateException("blob %s has other bytes".formatted(entry.id()));
                }
                sink.blob(id, entry, content);
            }
        }
    }

    private List<PackEntry> entries(byte[] pack) throws Exception {
        int sealed = PackHeader.sealedLength(pack, pack.length, OVERHEAD);
        int start = pack.length - PackHeader.TRAILER_BYTES - sealed;
        return PackHeader.parse(open(Arrays.copyOfRange(pack, start, start + sealed)), start);
    }

    private List<Path> stored(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private byte[] open(byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(sealed, 0, IV));
        return cipher.doFinal(sealed, IV, sealed.length - OVERHEAD);
    }

    private static byte[] unpacked(byte[] plain) throws IOException {
        if (plain[0] != 2) {
            return plain;
        }
        try (ZstdInputStream content = new ZstdInputStream(new ByteArrayInputStream(plain, 1, plain.length - 1))) {
            return content.readAllBytes();
        }
    }
}
