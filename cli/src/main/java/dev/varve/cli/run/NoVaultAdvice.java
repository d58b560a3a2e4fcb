package dev.varve.cli.run;

import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says of a vault that is not there on whose word it was looked for, and what was probably meant. */
final class NoVaultAdvice {

    private NoVaultAdvice() {}

    static VaultException.NoVault on(VaultException.NoVault failure, VaultChoice choice, Surroundings surroundings)
            throws IOException {
        if (!choice.location().scheme().isEmpty()) {
            return failure;
        }
        return new VaultException.NoVault(
                "no vault at " + choice.location() + onWhoseWord(choice) + ": " + advice(choice, surroundings));
    }

    private static String onWhoseWord(VaultChoice choice) {
        return switch (choice.by()) {
            case OPTION, DEFAULT -> "";
            case VARIABLE -> " (from VARVE_VAULT)";
            case CONFIGURATION -> " (from the configuration file)";
        };
    }

    private static String advice(VaultChoice choice, Surroundings surroundings) throws IOException {
        Path place = choice.location().path();
        VaultLocation inside =
                VaultLocation.of(place.resolve(Session.DEFAULT_VAULT).normalize());
        if (Files.isSymbolicLink(place) && !Files.exists(place)) {
            return "it is a link to nothing; is the drive there that it leads to?";
        }
        if (Files.isRegularFile(place)) {
            return "it is a file, and a vault is a folder; name that one";
        }
        if (Vaults.exists(inside)) {
            return "did you mean " + inside + "?";
        }
        if (choice.by() == VaultChoice.By.DEFAULT) {
            return Vaults.exists(VaultLocation.of(surroundings.folder().toAbsolutePath()))
                    ? "this folder is a vault itself; say so with '-r .'"
                    : "'varve backup FILE' makes one beside FILE; name another with -r LOCATION";
        }
        String init = choice.by() == VaultChoice.By.OPTION ? "varve init -r " + choice.location() : "varve init";
        return "check the name; '" + init + "' makes a new one there";
    }
}
