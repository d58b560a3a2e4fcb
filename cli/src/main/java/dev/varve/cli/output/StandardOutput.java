package dev.varve.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;

/** Standard output, whose failures are told apart from those of a vault's disk: they are {@link OutputFailed}. */
final class StandardOutput extends FilterOutputStream {

    StandardOutput(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static IOException failure(IOException cause) {
        return cause instanceof ClosedByInterruptException ? cause : new OutputFailed(cause);
    }
}
