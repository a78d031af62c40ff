package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The schema as a numbered list of files, never edited after release; {@code user_version} is how many were applied. */
final class Migrations {

    private static final List<String> FILES = List.of(
            "0001-records.sql",
            "0002-people.sql",
            "0003-aside.sql",
            "0004-compared.sql",
            "0005-answers.sql",
            "0006-witnessed.sql",
            "0007-frame.sql",
            "0008-arrivals.sql",
            "0009-kinds.sql",
            "0010-opened.sql");

    private Migrations() {}

    /** The version of a store with every migration applied. */
    static int newest() {
        return FILES.size();
    }

    /** The statements that lead from version {@code from} to the newest, in order. */
    static List<String> statementsAfter(int from) {
        List<String> statements = new ArrayList<>();
        for (String file : FILES.subList(from, FILES.size())) {
            for (String statement : read(file).split(";\\s*\\R")) {
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("migration is missing: '" + file + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
