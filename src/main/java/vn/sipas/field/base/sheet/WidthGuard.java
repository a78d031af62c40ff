package vn.sipas.field.base.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets CSV text pass until one row has more cells than any spreadsheet: the library would make a string of each before
 * anybody could count them.
 */
final class WidthGuard extends FilterReader {

    /** How many columns Excel has. */
    private static final int MOST = 16_384;

    /** A row has too many cells. */
    static final class TooWide extends IOException {
        private static final long serialVersionUID = 1;
    }

    private enum At {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE
    }

    private final char separator;
    private At at = At.START_OF_CELL;
    private int cells;

    WidthGuard(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    private void see(char c) throws IOException {
        boolean quoted = at == At.QUOTED;
        if (c == '"') {
            at = switch (at) {
                case START_OF_CELL, BEHIND_QUOTE -> At.QUOTED;
                case QUOTED -> At.BEHIND_QUOTE;
                case PLAIN -> At.PLAIN;
            };
        } else if (!quoted && c == separator) {
            at = At.START_OF_CELL;
            cells++;
            if (cells > MOST) {
                throw new TooWide();
            }
        } else if (!quoted && (c == '\n' || c == '\r')) {
            at = At.START_OF_CELL;
            cells = 0;
        } else if (!quoted) {
            at = At.PLAIN;
        }
    }
}
