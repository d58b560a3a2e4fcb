package dev.varve.files;

import java.util.Arrays;

/** A named value that hangs on an inode. Linux names them {@code user.*}, {@code trusted.*}, {@code security.*} and {@code system.*}; both are bytes. */
public final class ExtendedAttribute {
    private final byte[] name;
    private final byte[] value;

    /**
     * Names a value.
     *
     * @param name the name, with its prefix; copied
     * @param value the value; copied
     * @throws IllegalArgumentException if the name is empty or a byte of it zero, where the system would read a shorter name
     */
    public ExtendedAttribute(byte[] name, byte[] value) {
        this.name = requireName(name).clone();
        this.value = value.clone();
    }

    private static byte[] requireName(byte[] name) {
        boolean valid = name.length > 0;
        for (byte b : name) {
            valid &= b != 0;
        }
        if (!valid) {
            throw new IllegalArgumentException("no name of an extended attribute: '" + Escaped.of(name) + "'");
        }
        return name;
    }

    /** {@return a copy of the name} */
    public byte[] name() {
        return name.clone();
    }

    /** {@return a copy of the value} */
    public byte[] value() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtendedAttribute attribute
                && Arrays.equals(name, attribute.name)
                && Arrays.equals(value, attribute.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(name) * 31 + Arrays.hashCode(value);
    }

    /** {@return name and length of the value, which may be a secret} */
    @Override
    public String toString() {
        return Escaped.of(name) + " (" + value.length + " bytes)";
    }
}
