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
     */
    public ExtendedAttribute(byte[] name, byte[] value) {
        this.name = name.clone();
        this.value = value.clone();
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
