package dev.varve.cli.run;

import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;

/** Says of a vault that is not there on whose word it was looked for, and what was probably meant. */
final class NoVaultAdvice {

    private NoVaultAdvice() {}

    static VaultException.NoVault on(VaultException.NoVault failure, VaultChoice choice, Surroundings surroundings)
            throws IOException {
        if (!choice.location().scheme().isEmpty()) {
            return failure;
        }
        String where = "no vault at " + choice.location();
        VaultLocation here = VaultLocation.of(surroundings.folder().toAbsolutePath());
        String advice = switch (choice.by()) {
            case OPTION -> ": check the name; 'varve init -r " + choice.location() + "' makes a new one there";
            case VARIABLE -> " (from VARVE_VAULT): check the name; 'varve init' makes a new one there";
            case CONFIGURATION -> " (from the configuration file): check the name; 'varve init' makes a new one there";
            case DEFAULT ->
                Vaults.exists(here)
                        ? ": this folder is a vault itself; say so with '-r .'"
                        : ": 'varve backup FILE' makes one beside FILE; name another with -r LOCATION";
        };
        return new VaultException.NoVault(where + advice);
    }
}
