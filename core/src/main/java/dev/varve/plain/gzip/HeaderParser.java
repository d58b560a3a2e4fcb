package dev.varve.plain.gzip;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Takes one RFC 1952 header apart. Anything that carries one of our marks is held to our layout to the letter, so that no flipped bit turns a
 * framed member into one that passes for foreign; foreign headers are read as leniently as gunzip does, save for the reserved flags and FHCRC,
 * which RFC 1952 obliges a reader to check.
 *
 * <p>Throws {@link BufferUnderflowException} where the window ends before the header does.
 */
final class HeaderParser {
    private static final int LOW_16 = 0xFFFF;

    private final Place place;
    private final ByteBuffer window;
    private final List<Integer> subfields = new ArrayList<>();
    private boolean loose;
    private byte @Nullable [] entry;
    private MemberHeader.@Nullable Frame frame;

    HeaderParser(Place place, ByteBuffer window) {
        this.place = place;
        this.window = window;
    }

    MemberHeader parse() throws GzipFormatException {
        int flags = fixedPart();
        long mtime = Integer.toUnsignedLong(window.getInt(4));
        if ((flags & Layout.FEXTRA) != 0) {
            extra();
        }
        Optional<String> name = (flags & Layout.FNAME) != 0 ? Optional.of(terminated()) : Optional.empty();
        if ((flags & Layout.FCOMMENT) != 0) {
            terminated();
        }
        if ((flags & Layout.FHCRC) != 0) {
            checkForeignCrc();
        }
        checkMarks(flags);
        Optional<Instant> modified = mtime == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(mtime));
        return new MemberHeader(place, window.position(), new GzipLabel(name, modified, entry), frame);
    }

    private int fixedPart() throws GzipFormatException {
        if ((window.getShort() & LOW_16) != Layout.MAGIC) {
            throw place.damage(
                    place.member() == 1 ? "this is not a gzip file" : "what follows the last member is not gzip");
        }
        if (window.get() != Layout.DEFLATED) {
            throw place.damage("unknown compression method");
        }
        int flags = window.get();
        if ((flags & Layout.RESERVED) != 0) {
            throw place.damage("reserved flags are set");
        }
        skip(Layout.XLEN_OFFSET - window.position());
        return flags;
    }

    private void extra() {
        int length = window.getShort() & LOW_16;
        ByteBuffer extra = window.slice(window.position(), Math.min(length, window.remaining()))
                .order(window.order());
        skip(length);
        while (extra.remaining() >= Layout.SUBFIELD_HEADER) {
            int id = extra.getShort() & LOW_16;
            int claimed = extra.getShort() & LOW_16;
            int size = Math.min(claimed, extra.remaining());
            loose |= size < claimed;
            subfield(id, extra.slice(extra.position(), size).order(extra.order()));
            extra.position(extra.position() + size);
        }
        loose |= extra.hasRemaining();
    }

    private void subfield(int id, ByteBuffer value) {
        subfields.add(id);
        if (id == Layout.VM && value.remaining() == Layout.VM_LENGTH) {
            frame = new MemberHeader.Frame(Integer.toUnsignedLong(value.getInt()), value.getInt(), value.getInt());
        } else if (id == Layout.VE) {
            entry = new byte[value.remaining()];
            value.get(entry);
        }
    }

    private void skip(int bytes) {
        if (bytes > window.remaining()) {
            throw new BufferUnderflowException();
        }
        window.position(window.position() + bytes);
    }

    private String terminated() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte b = window.get(); b != 0; b = window.get()) {
            text.write(b);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private void checkForeignCrc() throws GzipFormatException {
        CRC32 crc = new CRC32();
        crc.update(window.duplicate().flip());
        if ((crc.getValue() & LOW_16) != (window.getShort() & LOW_16)) {
            throw place.damage("its header does not match the header's checksum");
        }
    }

    private void checkMarks(int flags) throws GzipFormatException {
        if (!marked()) {
            return;
        }
        boolean first = place.member() == 1;
        int rightFlags = first ? Layout.FEXTRA | Layout.FNAME : Layout.FEXTRA;
        List<Integer> rightSubfields = first ? List.of(Layout.VM, Layout.VE) : List.of(Layout.VM);
        if (frame == null || loose || flags != rightFlags || !subfields.equals(rightSubfields)) {
            throw place.damage("its header is damaged");
        }
        if (frame.headerCrc() != Layout.headerCrc(window.slice(0, window.position()))) {
            throw place.damage("its header does not match the header's checksum");
        }
    }

    /** True if a mark of ours stands anywhere in the extra field, or in its place though the flags say that there is no extra field. */
    private boolean marked() {
        boolean inPlace = window.limit() >= Layout.VM_OFFSET + Layout.SUBFIELD_HEADER
                && window.getInt(Layout.VM_OFFSET) == (Layout.VM | Layout.VM_LENGTH << Short.SIZE);
        return inPlace || subfields.contains(Layout.VM) || subfields.contains(Layout.VE);
    }
}
