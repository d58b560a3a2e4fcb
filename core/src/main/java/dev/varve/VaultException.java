package dev.varve;

import java.io.IOException;
import java.util.List;

/**
 * Varve's own failures, as against those of a disk or a network, which stay plain {@link IOException}s. The message says
 * what happened, to which file or vault, and what to do next; it is meant to be shown as it is. Each kind owns the exit
 * code with which a command ends on it.
 */
public abstract sealed class VaultException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The exit code of a plain failure, wrong usage included. */
    public static final int FAILED = 1;

    private VaultException(String message, Throwable cause) {
        super(message, cause);
    }

    private VaultException(String message) {
        super(message);
    }

    /** {@return the exit code with which a command ends on this failure} */
    public int exitCode() {
        return FAILED;
    }

    /** No vault stands at the location. */
    public static final class NoVault extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person.
         *
         * @param message what happened, to what, and what to do next
         */
        public NoVault(String message) {
            super(message);
        }

        @Override
        public int exitCode() {
            return 10;
        }
    }

    /** Another program holds the vault, and did not let go within the time-out. */
    public static final class Locked extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person.
         *
         * @param message what happened, to what, and what to do next
         */
        public Locked(String message) {
            super(message);
        }

        @Override
        public int exitCode() {
            return 11;
        }
    }

    /** The password opens none of the vault's keys. */
    public static final class WrongPassword extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person, which never holds the password.
         *
         * @param message what happened, to what, and what to do next
         */
        public WrongPassword(String message) {
            super(message);
        }

        @Override
        public int exitCode() {
            return 12;
        }
    }

    /** What is stored is not what was stored: damaged, cut short, or missing. */
    public static final class Corrupt extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person.
         *
         * @param message what happened, to what, and what to do next
         */
        public Corrupt(String message) {
            super(message);
        }

        /**
         * With a message for a person, and what the reader stumbled over.
         *
         * @param message what happened, to what, and what to do next
         * @param cause what led to it
         */
        public Corrupt(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** No snapshot goes by that name, or more than one does. */
    public static final class NotFound extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person.
         *
         * @param message what happened, to what, and what to do next
         */
        public NotFound(String message) {
            super(message);
        }
    }

    /** What could be done is done, but not everything could. */
    public static final class Incomplete extends VaultException {
        private static final long serialVersionUID = 1L;

        private final transient List<Finding> findings;

        /**
         * With a message for a person, and what was left out.
         *
         * @param message what happened, to what, and what to do next
         * @param findings what was left out, and why
         */
        public Incomplete(String message, List<Finding> findings) {
            super(message);
            this.findings = List.copyOf(findings);
        }

        /** {@return what was left out, and why} */
        public List<Finding> findings() {
            return findings;
        }

        @Override
        public int exitCode() {
            return 3;
        }
    }

    /** Varve will not do this: it would lose something, or the request makes no sense here. Nothing was changed. */
    public static final class Refused extends VaultException {
        private static final long serialVersionUID = 1L;

        /**
         * With a message for a person.
         *
         * @param message what happened, to what, and what to do next
         */
        public Refused(String message) {
            super(message);
        }

        /**
         * With a message for a person, and what led to it.
         *
         * @param message what happened, to what, and what to do next
         * @param cause what led to it
         */
        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
