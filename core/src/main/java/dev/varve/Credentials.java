package dev.varve;

import java.io.IOException;

/** Where the secret of an encrypted vault comes from. Asked only by vaults that have one. */
@FunctionalInterface
public interface Credentials {

    /** For vaults without a secret. */
    Credentials NONE = vault -> {
        throw new VaultException.WrongPassword(vault + " is encrypted, and no password was given");
    };

    /**
     * {@return the password for a vault} The caller wipes the array after use.
     *
     * @param vault the vault that asks
     * @throws IOException if the secret cannot be had
     */
    char[] password(VaultLocation vault) throws IOException;

    /**
     * {@return the password for a vault that is being made} A person who types it is asked twice. The caller wipes the array after use.
     *
     * @param vault the vault that asks
     * @throws IOException if the secret cannot be had
     */
    default char[] newPassword(VaultLocation vault) throws IOException {
        return password(vault);
    }
}
