package dev.varve.restic.tree;

import dev.varve.restic.json.RawMember;
import java.util.List;

/**
 * What a node may say besides, and hardly ever does.
 *
 * @param attributes the extended attributes, in their order
 * @param genericAttributes attributes that only some operating systems have, as JSON text; empty if there are none
 * @param error what went wrong when it was read, or an empty text
 * @param others members that restic does not know
 */
public record Extras(
        List<ExtendedAttribute> attributes, String genericAttributes, String error, List<RawMember> others) {
    /** Nothing besides. */
    public static final Extras NONE = new Extras(List.of(), "", "", List.of());

    /** Keeps the lists from changing. */
    public Extras {
        attributes = List.copyOf(attributes);
        others = List.copyOf(others);
    }

    /** {@return extended attributes and nothing else} */
    public static Extras of(List<ExtendedAttribute> attributes) {
        return attributes.isEmpty() ? NONE : new Extras(attributes, "", "", List.of());
    }
}
