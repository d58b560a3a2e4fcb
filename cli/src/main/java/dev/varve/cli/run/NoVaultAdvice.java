package dev.varve.cli.run;

import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says of a vault that is not there on whose word it was looked for, and what was probably meant. */
final class NoVaultAdvice {

    private NoVaultAdvice() {}

    static VaultException.NoVault on(VaultException.NoVault failure, VaultChoice choice, Surroundings surroundings)
            throws IOException {
        if (!choice.location().scheme().isEmpty()) {
            return failure;
        }
        return new VaultException.NoVault(
                "no vault at " + choice.location() + choice.onWhoseWord() + ": " + advice(choice, surroundings));
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
            return adviceHere(surroundings.folder().toAbsolutePath());
        }
        String init = choice.by() == VaultChoice.By.OPTION ? "varve init -r " + choice.location() : "varve init";
        return "check the name; '" + init + "' makes a new one there";
    }

    /** Nobody named a vault: it is this folder, or stands where a file's vault stands in a folder below it, or nowhere yet. */
    private static String adviceHere(Path folder) throws IOException {
        if (Vaults.exists(VaultLocation.of(folder))) {
            return "this folder is a vault itself; say so with '-r .'";
        }
        List<Path> below = vaultsBelow(folder);
        return below.size() == 1
                ? "did you mean -r " + folder.relativize(below.getFirst()) + "?"
                : "'varve backup FILE' makes one beside FILE; name another with -r LOCATION";
    }

    private static List<Path> vaultsBelow(Path folder) {
        List<Path> vaults = new ArrayList<>();
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path each : below) {
                Path vault = each.resolve(Session.DEFAULT_VAULT);
                if (Files.isDirectory(vault) && Vaults.exists(VaultLocation.of(vault))) {
                    vaults.add(vault);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // advice is no place to fail: what cannot be looked at is not recommended
        }
        return vaults;
    }
}
