package dev.varve.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a compression level: one digit. */
final class Level implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
            throw new TypeConversionException("'" + text + "' is no level: give 0 (no compression) to 9 (smallest)");
        }
        return text.charAt(0) - '0';
    }
}
