package vn.sipas.field.app.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.document.Progress;
import vn.sipas.field.office.report.document.SeasonReport;
import vn.sipas.field.office.report.table.SeasonTables;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.report.table.TableFiles;

/** A season's report as a file: {@code .pdf}, {@code .xlsx}, or a folder with a CSV file for each table. */
public final class Reporting {

    private Reporting() {}

    /** How a report is written. */
    public enum Kind {
        PDF,
        XLSX,
        /** A folder. */
        CSV;

        /** By the name's ending; a name without one is a folder. Nothing for other endings. */
        public static Optional<Kind> of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".pdf")) {
                return Optional.of(PDF);
            }
            if (name.endsWith(".xlsx")) {
                return Optional.of(XLSX);
            }
            return name.contains(".") && !Files.isDirectory(file) ? Optional.empty() : Optional.of(CSV);
        }
    }

    /** What came of it. */
    public sealed interface Written {
        /** At least one file. */
        record Done(List<Path> files) implements Written {
            public Done {
                files = List.copyOf(files);
            }
        }

        /** It was stopped; nothing was written. */
        record Cancelled() implements Written {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Written {}
    }

    /** Writes the report; a file of that name is replaced once the new one is whole. */
    public static Written write(SeasonIndex index, Locale language, Path file, Progress progress) {
        Optional<Kind> kind = Kind.of(file);
        if (kind.isEmpty()) {
            return new Written.Refused(Refusal.of(DeskFault.REPORT_KIND_UNKNOWN, String.valueOf(file.getFileName())));
        }
        return switch (kind.get()) {
            case PDF -> whole(file, out -> SeasonReport.write(out, index, language, progress));
            case XLSX ->
                whole(file, out -> {
                    TableFiles.workbook(
                            out, tables(index, language), index.heading().title());
                    return !progress.cancelled();
                });
            case CSV -> new Written.Done(TableFiles.folder(file, tables(index, language)));
        };
    }

    /** Writes {@code tables} of a season as a workbook, or as CSV files into a folder. */
    public static Written tables(List<Table> tables, String season, Path file) {
        Optional<Kind> kind = Kind.of(file).filter(known -> known != Kind.PDF);
        if (kind.isEmpty()) {
            return new Written.Refused(Refusal.of(DeskFault.TABLE_KIND_UNKNOWN, String.valueOf(file.getFileName())));
        }
        if (kind.get() == Kind.CSV) {
            return new Written.Done(TableFiles.folder(file, tables));
        }
        return whole(file, out -> {
            TableFiles.workbook(out, tables, season);
            return true;
        });
    }

    private static List<Table> tables(SeasonIndex index, Locale language) {
        return new SeasonTables(index, language).all();
    }

    /** Writes beside the file first, so that nobody finds half of one. */
    private static Written whole(Path file, Predicate<OutputStream> content) {
        Path there = file.toAbsolutePath();
        try {
            Files.createDirectories(there.getParent());
            Path temporary = Files.createTempFile(there.getParent(), ".sipas-", ".part");
            try {
                boolean finished;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                    finished = content.test(out);
                }
                if (!finished) {
                    return new Written.Cancelled();
                }
                Files.move(temporary, there, StandardCopyOption.REPLACE_EXISTING);
                return new Written.Done(List.of(file));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
