package dev.varve.plain.gzip;

/** Where a member stands in its file: its number, from 1, and the offset of its first byte. */
record Place(long member, long offset) {
    static final Place START = new Place(1, 0);

    Place next(long memberLength) {
        return new Place(member + 1, offset + memberLength);
    }

    GzipFormatException damage(String what) {
        return new GzipFormatException("gzip member %d at offset %d: %s".formatted(member, offset, what));
    }
}
