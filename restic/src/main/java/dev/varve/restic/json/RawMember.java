package dev.varve.restic.json;

/**
 * A member of an object that this program does not know, kept as it was written.
 *
 * @param name its name
 * @param json its value as JSON text
 */
public record RawMember(String name, String json) {}
