package dev.varve.restic.tree;

/**
 * An extended attribute of a node.
 *
 * @param name its name, with the namespace before it
 * @param value its value, any bytes
 */
public record ExtendedAttribute(String name, RawText value) {}
