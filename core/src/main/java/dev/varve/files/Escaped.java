package dev.varve.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as text for a message: printable UTF-8 as it is, a backslash doubled, any other byte as {@code \xNN}. Different bytes give different text. */
final class Escaped {
    private Escaped() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(in, out, true);
        appendPrintable(text, out.flip());
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                appendByte(text, in.get());
            }
            out.clear();
            result = utf8.reset().decode(in, out, true);
            appendPrintable(text, out.flip());
        }
        return text.toString();
    }

    private static void appendPrintable(StringBuilder text, CharBuffer decoded) {
        decoded.codePoints().forEach(point -> {
            if (point == '\\') {
                text.append("\\\\");
            } else if (isPrintable(point)) {
                text.appendCodePoint(point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    appendByte(text, b);
                }
            }
        });
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static void appendByte(StringBuilder text, byte b) {
        text.append("\\x%02x".formatted(b & 0xFF));
    }

    /** The text of these bytes, if they are UTF-8. */
    static String strictUtf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
