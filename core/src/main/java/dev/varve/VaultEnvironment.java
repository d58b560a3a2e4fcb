package dev.varve;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What comes to a vault from outside.
 *
 * @param clock tells the time of new snapshots
 * @param zone in which IDs and the times of old records are meant
 * @param listener hears of progress and results
 * @param credentials has the secret of an encrypted vault
 */
public record VaultEnvironment(InstantSource clock, ZoneId zone, EventListener listener, Credentials credentials) {

    /** {@return the system's clock and zone, nobody listening, no secret} */
    public static VaultEnvironment system() {
        return new VaultEnvironment(
                InstantSource.system(), ZoneId.systemDefault(), EventListener.NONE, Credentials.NONE);
    }

    /**
     * {@return the same, with another clock}
     *
     * @param source tells the time
     */
    public VaultEnvironment withClock(InstantSource source) {
        return new VaultEnvironment(source, zone, listener, credentials);
    }

    /**
     * {@return the same, in another zone}
     *
     * @param other the one to use
     */
    public VaultEnvironment withZone(ZoneId other) {
        return new VaultEnvironment(clock, other, listener, credentials);
    }

    /**
     * {@return the same, with another listener}
     *
     * @param other the one to use
     */
    public VaultEnvironment withListener(EventListener other) {
        return new VaultEnvironment(clock, zone, other, credentials);
    }

    /**
     * {@return the same, with other credentials}
     *
     * @param other the one to use
     */
    public VaultEnvironment withCredentials(Credentials other) {
        return new VaultEnvironment(clock, zone, listener, other);
    }
}
