package dev.varve.restic.crypto;

/** The members of a key file as they come, until all are there; a later one of the same name counts, as for restic. */
final class KeyFileFields {
    private static final int SHORTEST_SALT = 8;
    private static final int LONGEST_SALT = 1024;

    private String created = "";
    private String username = "";
    private String hostname = "";
    private String kdf = "";
    private int n;
    private int r;
    private int p;
    private String salt = "";
    private String data = "";

    private KeyFileFields() {}

    static KeyFileFields read(byte[] json) throws KeyFormatException {
        KeyFileFields fields = new KeyFileFields();
        try (KeyJson input = KeyJson.of(json, json.length)) {
            input.document(name -> fields.take(name, input));
        }
        return fields;
    }

    private void take(String name, KeyJson input) throws KeyFormatException {
        switch (name) {
            case "created" -> created = input.text(name);
            case "username" -> username = input.text(name);
            case "hostname" -> hostname = input.text(name);
            case "kdf" -> kdf = input.text(name);
            case "N" -> n = input.number(name);
            case "r" -> r = input.number(name);
            case "p" -> p = input.number(name);
            case "salt" -> salt = input.text(name);
            case "data" -> data = input.text(name);
            default -> input.skip();
        }
    }

    KeyFile keyFile() throws KeyFormatException {
        if (!kdf.equals(KeyFile.SCRYPT)) {
            throw new KeyFormatException("it derives by '%s', which is not known here".formatted(kdf));
        }
        int saltLength = KeyJson.decode("salt", salt).length;
        if (saltLength < SHORTEST_SALT || saltLength > LONGEST_SALT) {
            throw new KeyFormatException("a salt of %d bytes is out of bounds".formatted(saltLength));
        }
        if (KeyJson.decode("data", data).length <= Sealer.OVERHEAD) {
            throw new KeyFormatException("data is too short to hold keys");
        }
        try {
            return new KeyFile(created, username, hostname, new ScryptCost(n, r, p), salt, data);
        } catch (IllegalArgumentException e) {
            throw new KeyFormatException(String.valueOf(e.getMessage()));
        }
    }
}
