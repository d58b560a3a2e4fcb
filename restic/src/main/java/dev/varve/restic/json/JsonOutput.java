package dev.varve.restic.json;

import dev.varve.restic.blob.Id;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * JSON as Go's {@code encoding/json} writes it: no spaces, strings escaped as {@code Marshal} does, HTML's special characters too. The bytes
 * gather in a buffer that grows as needed and serves again after {@link #clear()}. Not for use by several threads.
 */
public final class JsonOutput {
    private static final int FIRST_CAPACITY = 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final boolean shortEscapes;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    /** As Go does from 1.22 on. */
    public JsonOutput() {
        this(true);
    }

    /**
     * As one of two generations of Go.
     *
     * @param shortEscapes whether backspace and form feed are {@code \b} and {@code \f}, as from Go 1.22 on; {@code \}{@code u0008} and so on
     *     before
     */
    public JsonOutput(boolean shortEscapes) {
        this.shortEscapes = shortEscapes;
    }

    /** Forgets what was written; the buffer stays. */
    public void clear() {
        length = 0;
    }

    /** {@return the buffer, valid up to {@link #length()} and until the next call} */
    public byte[] buffer() {
        return bytes;
    }

    /** {@return how many bytes were written} */
    public int length() {
        return length;
    }

    /** {@return a copy of what was written} */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes what is JSON already. */
    public JsonOutput raw(String json) {
        return raw(json.getBytes(StandardCharsets.UTF_8));
    }

    private JsonOutput raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** Writes one ASCII character as it is. */
    public JsonOutput raw(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Writes a comma, unless nothing but an opening bracket stands before. */
    public JsonOutput separate() {
        if (length > 0 && bytes[length - 1] != '{' && bytes[length - 1] != '[') {
            raw(',');
        }
        return this;
    }

    /** Begins a member of an object: its name, which needs no escapes, and the colon. */
    public JsonOutput member(String name) {
        return separate().raw('"').raw(name).raw("\":");
    }

    /** Writes members as they were read. */
    public void members(List<RawMember> members) {
        for (RawMember member : members) {
            separate().string(member.name()).raw(':').raw(member.json());
        }
    }

    /** Writes a number of 64 bits without a sign. */
    public JsonOutput unsigned(long number) {
        return raw(Long.toUnsignedString(number));
    }

    /** Writes a text. */
    public JsonOutput string(String text) {
        return string(Utf8.withoutLoneSurrogates(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a time. */
    public JsonOutput time(Timestamp time) {
        return raw('"').raw(time.toString()).raw('"');
    }

    /** Writes an ID. */
    public JsonOutput id(Id id) {
        raw('"');
        reserve(Id.DIGITS);
        digits(id.a());
        digits(id.b());
        digits(id.c());
        digits(id.d());
        return raw('"');
    }

    private void digits(long number) {
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (number >>> shift) & 0xF];
        }
    }

    /** Writes a list of texts. */
    public JsonOutput strings(List<String> texts) {
        raw('[');
        texts.forEach(text -> separate().string(text));
        return raw(']');
    }

    /** Writes bytes as a text in base64. */
    public JsonOutput base64(byte[] content) {
        return raw('"').raw(Base64.getEncoder().encode(content)).raw('"');
    }

    /** Writes bytes that should be UTF-8 as a text; each that is not becomes the escaped replacement character. */
    public JsonOutput string(byte[] utf8) {
        return string(utf8, 0, utf8.length);
    }

    /** The same for a part of an array. */
    public JsonOutput string(byte[] utf8, int from, int end) {
        raw('"');
        int copied = from;
        int codePoint;
        for (int i = from; i < end; i += Utf8.width(codePoint)) {
            codePoint = Utf8.codePoint(utf8, i, end);
            if (needsEscape(codePoint)) {
                copy(utf8, copied, i);
                escape(codePoint);
                copied = i + Utf8.width(codePoint);
            }
        }
        copy(utf8, copied, end);
        return raw('"');
    }

    private static boolean needsEscape(int codePoint) {
        return switch (codePoint) {
            case Utf8.INVALID, '"', '\\', '<', '>', '&', LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            default -> codePoint < ' ';
        };
    }

    private void copy(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    private void escape(int codePoint) {
        raw('\\');
        switch (codePoint) {
            case '"', '\\' -> raw((char) codePoint);
            case '\n' -> raw('n');
            case '\r' -> raw('r');
            case '\t' -> raw('t');
            case '\b' -> shortOr(codePoint, 'b');
            case '\f' -> shortOr(codePoint, 'f');
            case Utf8.INVALID -> hex(Utf8.REPLACEMENT);
            default -> hex(codePoint);
        }
    }

    private void shortOr(int codePoint, char letter) {
        if (shortEscapes) {
            raw(letter);
        } else {
            hex(codePoint);
        }
    }

    private void hex(int unit) {
        raw('u');
        reserve(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(unit >> shift) & 0xF];
        }
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            int needed = Math.addExact(length, more);
            int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
            bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
        }
    }
}
