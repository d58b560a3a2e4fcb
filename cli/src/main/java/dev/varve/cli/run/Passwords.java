package dev.varve.cli.run;

import dev.varve.Credentials;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where passwords come from: a variable, the file or the command that a variable names, or a person. Varve's variables go before restic's.
 * Never from the command line, which every user of the machine can read.
 */
final class Passwords implements Credentials {
    private static final List<String> VARIABLES = List.of("VARVE_PASSWORD", "RESTIC_PASSWORD");
    private static final String FILE = "_FILE";
    private static final String COMMAND = "_COMMAND";
    private static final int LONGEST = 4096;

    private final Surroundings surroundings;

    Passwords(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public char[] password(VaultLocation vault) throws IOException {
        char[] given = given();
        return given != null ? given : asked("password of " + vault + ": ", vault);
    }

    @Override
    public char[] newPassword(VaultLocation vault) throws IOException {
        char[] given = given();
        if (given != null) {
            return given;
        }
        char[] first = asked("new password for " + vault + ": ", vault);
        char[] second = asked("the same again: ", vault);
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new VaultException.Refused("the two passwords differ, and nothing was made: try again");
        }
        return first;
    }

    private char[] asked(String question, VaultLocation vault) throws VaultException {
        char[] answer = surroundings.prompt().ask(question);
        if (answer == null) {
            throw new VaultException.WrongPassword(
                    vault + " is encrypted, and no password was given: set VARVE_PASSWORD_FILE,"
                            + " VARVE_PASSWORD_COMMAND or VARVE_PASSWORD, or run it at a terminal");
        }
        return answer;
    }

    private char @Nullable [] given() throws IOException {
        for (String variable : VARIABLES) {
            Optional<String> word = surroundings.variable(variable);
            if (word.isPresent()) {
                return word.get().toCharArray();
            }
            Optional<String> file = surroundings.variable(variable + FILE);
            if (file.isPresent()) {
                return fromFile(file.get(), variable + FILE);
            }
            Optional<String> command = surroundings.variable(variable + COMMAND);
            if (command.isPresent()) {
                return fromCommand(command.get(), variable + COMMAND);
            }
        }
        return null;
    }

    private char[] fromFile(String name, String variable) throws IOException {
        Path file = surroundings.folder().resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            return firstLine(in, variable);
        } catch (VaultException e) {
            throw e;
        } catch (IOException e) {
            throw new VaultException.WrongPassword(
                    "the file " + file + ", which " + variable + " names, cannot be read: " + e.getMessage());
        }
    }

    private char[] fromCommand(String command, String variable) throws IOException {
        Process process = new ProcessBuilder(ShellWords.split(command, variable))
                .redirectError(Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            char[] password = firstLine(out, variable);
            int code = process.waitFor();
            if (code != 0) {
                Arrays.fill(password, '\0');
                throw new VaultException.WrongPassword("the command that " + variable + " names ended with " + code);
            }
            return password;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the command that " + variable + " names");
        } finally {
            process.destroy();
        }
    }

    private static char[] firstLine(InputStream in, String variable) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        try {
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            if (end > LONGEST) {
                throw new VaultException.WrongPassword("what " + variable + " names holds a line of more than "
                        + LONGEST + " bytes: that is no password");
            }
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] password = Arrays.copyOf(chars.array(), chars.length());
            Arrays.fill(chars.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw new VaultException.WrongPassword("what " + variable + " names holds no UTF-8");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
