package dev.varve.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Content to back up: the same bytes for the same size and seed, on every machine. */
public final class DataFiles {

    private static final String[] NAMES = {
        "Amelia Okafor",
        "Jürgen Weiß",
        "Łukasz Żak",
        "Mónica Peña",
        "Noor van Dijk",
        "佐藤 健",
        "Siobhán Byrne",
        "Omar Aziz"
    };
    private static final String[] KINDS = {"task", "note", "meeting", "invoice", "contact"};
    private static final String[] WORDS = {
        "quarterly",
        "report",
        "draft",
        "review",
        "shipment",
        "budget",
        "follow-up",
        "archive",
        "urgent",
        "call",
        "offer"
    };
    private static final String HEAD = "{\n  \"version\": 3,\n  \"records\": [";
    private static final String TAIL = "\n  ]\n}\n";
    private static final long FIRST_MOMENT = 1_700_000_000L;
    private static final int MOST_MINUTES_BETWEEN = 600;
    private static final int MOST_CENTS = 2_000_000;

    private DataFiles() {}

    /**
     * {@return a JSON document as applications keep them: records with IDs, names, numbers, times and nested lists}
     *
     * @param size its bytes in UTF-8; the last of them are white space. Below some hundred bytes there is room for no record
     * @param seed another seed, another document
     */
    public static byte[] json(int size, long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream document = new ByteArrayOutputStream(size);
        document.writeBytes(utf8(HEAD));
        long moment = FIRST_MOMENT;
        for (int number = 1; ; number++) {
            moment += 60L * random.nextInt(1, MOST_MINUTES_BETWEEN);
            byte[] record = utf8((number == 1 ? "\n" : ",\n") + record(number, moment, random));
            if (document.size() + record.length + TAIL.length() > size) {
                break;
            }
            document.writeBytes(record);
        }
        document.writeBytes(utf8(TAIL));
        return document.size() > size ? shortJson(size) : padded(document.toByteArray(), size);
    }

    /**
     * {@return bytes that no compressor makes smaller}
     *
     * @param size how many
     * @param seed another seed, other bytes
     */
    public static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /**
     * {@return text that says the same thing over and over, with a number in each line}
     *
     * @param size its bytes
     * @param seed another seed, another text
     */
    public static byte[] repetitive(int size, long seed) {
        String words = words(new Random(seed), WORDS.length);
        ByteArrayOutputStream text = new ByteArrayOutputStream(size);
        for (int line = 1; text.size() < size; line++) {
            text.writeBytes(utf8("line " + line + " of " + seed + ": " + words + "\n"));
        }
        return Arrays.copyOf(text.toByteArray(), size);
    }

    private static String record(int number, long moment, Random random) {
        return String.format(
                Locale.ROOT,
                """
                    {
                      "id": "%s",
                      "number": %d,
                      "kind": "%s",
                      "owner": "%s",
                      "title": "%s",
                      "changed": %d,
                      "amount": %.2f,
                      "done": %b,
                      "tags": ["%s", "%s"],
                      "steps": [{"at": %d, "share": %.4f}, {"at": %d, "note": null}]
                    }\
                """,
                HexFormat.of().toHexDigits(random.nextLong()),
                number,
                pick(KINDS, random),
                pick(NAMES, random),
                words(random, random.nextInt(2, 6)),
                moment,
                random.nextInt(MOST_CENTS) / 100.0,
                random.nextBoolean(),
                pick(WORDS, random),
                pick(WORDS, random),
                random.nextInt(MOST_MINUTES_BETWEEN),
                random.nextDouble(),
                random.nextInt(MOST_MINUTES_BETWEEN));
    }

    private static String words(RandomGenerator random, int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(pick(WORDS, random));
        }
        return words.toString();
    }

    private static String pick(String[] choices, RandomGenerator random) {
        return choices[random.nextInt(choices.length)];
    }

    private static byte[] shortJson(int size) {
        return switch (size) {
            case 0 -> new byte[0];
            case 1 -> utf8("0");
            default -> padded(utf8("{}"), size);
        };
    }

    private static byte[] padded(byte[] document, int size) {
        byte[] bytes = Arrays.copyOf(document, size);
        Arrays.fill(bytes, document.length, size, (byte) '\n');
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
