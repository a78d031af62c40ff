package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.office.index.known.TableReading;

/** A table of what is known beside the interviews: the sample, populations, earlier seasons. */
public final class KnownTable {

    private KnownTable() {}

    /** One reason why something can't be used; {@code where} is a file with a cell or a row, what it is about, or empty. */
    public record Wrong(String where, Refusal why) {}

    /** The table in {@code file}; nothing without a file, or if there are reasons, which are added to {@code wrong}. */
    static <T> Optional<T> read(Optional<Path> file, Function<Sheet, TableReading<T>> reader, List<Wrong> wrong) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        switch (TableFile.read(file.get())) {
            case TableFile.Reading.Refused(List<Refusal> why) ->
                why.forEach(one -> wrong.add(new Wrong(file.get().toString(), one)));
            case TableFile.Reading.Read(Sheet sheet) -> {
                switch (reader.apply(sheet)) {
                    case TableReading.Read<T>(T value) -> {
                        return Optional.of(value);
                    }
                    case TableReading.Refused<T>(List<TableReading.Wrong> faults) ->
                        faults.forEach(fault -> wrong.add(new Wrong(
                                file.get() + (fault.column().isEmpty() ? ":" : "!" + fault.column()) + fault.row(),
                                Refusal.of(fault.why(), fault.name()))));
                }
            }
        }
        return Optional.empty();
    }
}
