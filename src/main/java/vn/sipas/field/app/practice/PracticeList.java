package vn.sipas.field.app.practice;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sipas.field.base.sheet.CsvWriter;
import vn.sipas.field.base.sheet.LongSheetWriter;
import vn.sipas.field.base.sheet.SheetContent;
import vn.sipas.field.survey.frame.unit.Unit;
import vn.sipas.field.survey.frame.unit.Units;

/**
 * A list of invented people as a province's administration may have it: unit, village, name, year of birth, address, telephone
 * number, over all communes of a province in turn. Some are under age. The same size and seed give the same list.
 */
public final class PracticeList {

    private static final List<String> HEADINGS =
            List.of("Mã đơn vị", "Tên đơn vị", "Ấp, khu phố", "Họ và tên", "Năm sinh", "Địa chỉ", "Điện thoại");
    private static final int VILLAGES = 12;
    private static final int FIRST_YEAR = 1936;
    private static final int YEARS = 76;

    /** One in so many has no telephone. */
    private static final int WITHOUT_PHONE = 20;

    private final List<Unit> units;
    private final int size;
    private final long seed;

    /** A list of {@code size} people of the province of that code. */
    public PracticeList(String province, int size, long seed) {
        this(Units.ofProvince(province), size, seed);
    }

    /** A list of {@code size} people of these units. */
    PracticeList(List<Unit> units, int size, long seed) {
        this.units = List.copyOf(units);
        this.size = size;
        this.seed = seed;
    }

    /** The headings and then a row a person, made anew each time. */
    public Iterable<List<String>> rows() {
        return this::iterator;
    }

    private Iterator<List<String>> iterator() {
        SplittableRandom random = new SplittableRandom(seed);
        People people = new People(random);
        return Stream.concat(
                        Stream.of(HEADINGS), IntStream.range(0, size).mapToObj(number -> row(number, random, people)))
                .iterator();
    }

    /** Writes it as CSV, or as a workbook. */
    public void write(OutputStream out, boolean workbook) {
        if (workbook) {
            LongSheetWriter.write(out, "Danh sách", rows());
        } else {
            Iterable<List<SheetContent.Value>> cells = () -> Stream.generate(rows().iterator()::next)
                    .limit(size + 1L)
                    .map(PracticeList::cells)
                    .iterator();
            CsvWriter.write(out, cells);
        }
    }

    private static List<SheetContent.Value> cells(List<String> row) {
        return row.stream()
                .<SheetContent.Value>map(text -> new SheetContent.Value.Text(text, false))
                .toList();
    }

    private List<String> row(int number, SplittableRandom random, People people) {
        Unit unit = units.get(number % units.size());
        String village = (unit.name().startsWith("Xã") ? "Ấp " : "Khu phố ") + (1 + random.nextInt(VILLAGES));
        String address = people.address();
        return List.of(
                unit.code(),
                unit.name(),
                village,
                people.name(),
                Integer.toString(FIRST_YEAR + random.nextInt(YEARS)),
                address.substring(0, address.indexOf(',')),
                number % WITHOUT_PHONE == 0 ? "" : "0900%06d".formatted(number % 1_000_000));
    }
}
