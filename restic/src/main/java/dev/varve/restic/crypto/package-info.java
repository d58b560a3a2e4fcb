/**
 * How a repository keeps its secrets. A password opens a {@link dev.varve.restic.crypto.KeyFile}, by way of scrypt at a
 * {@link dev.varve.restic.crypto.ScryptCost}; what lies in it is the {@link dev.varve.restic.crypto.MasterKey}, which is the same for all
 * passwords of a repository. A {@link dev.varve.restic.crypto.Sealer} seals with it each blob and file, and opens them.
 *
 * <p>Sealed bytes are {@code IV(16) ‖ AES-256-CTR ciphertext ‖ Poly1305-AES tag(16)}. AES and randomness are the JDK's, scrypt is
 * BouncyCastle's; Poly1305 is our own, because the JDK hides its own and the tag is what limits the speed. A tag does not tell where the bytes
 * belong: who opens a blob or a file compares the SHA-256 of what came out with the name by which it was asked for.
 *
 * <p>Secrets are wiped when they are closed, as far as Java lets: what the JDK's ciphers and the JSON parser copied is beyond reach.
 */
@NullMarked
package dev.varve.restic.crypto;

import org.jspecify.annotations.NullMarked;
