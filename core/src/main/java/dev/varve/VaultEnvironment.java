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

    /** The system's clock and zone, nobody listening, no secret. */
    public static VaultEnvironment system() {
        return new VaultEnvironment(
                InstantSource.system(), ZoneId.systemDefault(), EventListener.NONE, Credentials.NONE);
    }

    /** The same, with another clock. */
    public VaultEnvironment withClock(InstantSource source) {
        return new VaultEnvironment(source, zone, listener, credentials);
    }

    /** The same, in another zone. */
    public VaultEnvironment withZone(ZoneId other) {
        return new VaultEnvironment(clock, other, listener, credentials);
    }

    /** The same, with another listener. */
    public VaultEnvironment withListener(EventListener other) {
        return new VaultEnvironment(clock, zone, other, credentials);
    }

    /** The same, with other credentials. */
    public VaultEnvironment withCredentials(Credentials other) {
        return new VaultEnvironment(clock, zone, listener, other);
    }
}
