package vn.sipas.field.survey.frame.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.survey.frame.person.Likeness;
import vn.sipas.field.survey.frame.person.PersonName;

/** A frame being read: what each row became, and whom two rows list. */
final class DraftBuilder {

    private static final int SHOWN = 20;

    /** So many rows that list somebody once more are kept with their places. */
    private static final int DUPLICATES = 1_000;

    private final FramePlan plan;
    private final FrameTally tally = new FrameTally();
    private final PackedRows packed = new PackedRows();
    private final PackedRows.Writer writer = new PackedRows.Writer();
    private final Strata strata = new Strata();
    private final SeenBefore people = new SeenBefore();
    private final SeenBefore cases = new SeenBefore();
    private final List<String> files = new ArrayList<>();
    private final List<FrameDraft.Shown> shown = new ArrayList<>();
    private final List<FramePreview.Duplicate> duplicates = new ArrayList<>();
    private int rows;
    private int underAge;
    private int doubled;
    private int faulty;
    private boolean capitals = true;

    DraftBuilder(FramePlan plan) {
        this.plan = plan;
    }

    int rows() {
        return rows;
    }

    boolean isFull() {
        return packed.size() > FrameReader.MOST;
    }

    void row(RowReader reader, String file, int number, Sheet.Row row) {
        while (files.size() <= number) {
            files.add(file);
        }
        rows++;
        Optional<RowReader.Listed> read = reader.read(row, tally);
        if (read.isEmpty()) {
            faulty += reader.wasFaulty() ? 1 : 0;
            underAge += reader.wasFaulty() ? 0 : 1;
            return;
        }
        RowReader.Listed listed = read.get();
        SeenBefore.Place here = new SeenBefore.Place(number, row.number());
        if (isDuplicate(listed, file, here) && !plan.keepDuplicates()) {
            doubled++;
            return;
        }
        if (!listed.caseId().isEmpty() && isCaseTwice(listed, file, here)) {
            faulty++;
            return;
        }
        keep(listed, file, row.number());
    }

    private boolean isDuplicate(RowReader.Listed listed, String file, SeenBefore.Place here) {
        Optional<SeenBefore.Place> neighbour = before(listed.asNeighbour(), here);
        String caller = plan.of() == FrameOf.SERVICES && !listed.asCaller().isEmpty()
                // Who used two services is in both strata.
                ? listed.asCaller() + "\n" + listed.unit() + "\n" + Likeness.key(listed.part())
                : listed.asCaller();
        Optional<SeenBefore.Place> before = before(caller, here);
        Optional<SeenBefore.Place> first = neighbour.or(() -> before);
        first.ifPresent(place -> {
            String ofFile = files.get(place.file());
            tally.add(
                    new FrameFinding(FrameFault.FRAME_DUPLICATE, file, here.row(), "", of(file, ofFile) + place.row()));
            if (duplicates.size() < DUPLICATES) {
                duplicates.add(new FramePreview.Duplicate(file, here.row(), ofFile, place.row()));
            }
        });
        return first.isPresent();
    }

    private Optional<SeenBefore.Place> before(String key, SeenBefore.Place here) {
        return key.isEmpty() ? Optional.empty() : people.put(key, here);
    }

    private boolean isCaseTwice(RowReader.Listed listed, String file, SeenBefore.Place here) {
        Optional<SeenBefore.Place> before = cases.put(listed.caseId(), here);
        before.ifPresent(place -> tally.add(new FrameFinding(
                FrameFault.FRAME_CASE_TWICE, file, here.row(), "", of(file, files.get(place.file())) + place.row())));
        return before.isPresent();
    }

    private static String of(String file, String other) {
        return file.equals(other) ? "" : other + ":";
    }

    private void keep(RowReader.Listed listed, String file, int row) {
        capitals &= PersonName.isCapitals(listed.name());
        // Cases with codes of their own sort by these; those to be numbered by unit, name, and whatever tells two
        // apart.
        writer.key(listed.caseId())
                .key(listed.caseId().isEmpty() ? listed.unit() + "-" : "")
                .key(listed.caseId().isEmpty() ? Likeness.key(listed.name()) : "")
                .number(listed.born())
                .text(listed.village())
                .text(listed.address())
                .text(listed.phone())
                .text(listed.name())
                .number(strata.count(listed.unit(), listed.part()));
        int number = packed.add(writer.bytes());
        if (shown.size() < SHOWN) {
            shown.add(new FrameDraft.Shown(file, row, number));
        }
    }

    FrameDraft draft(List<FramePreview.Table> tables) {
        boolean titled = switch (plan.capitals()) {
            case TITLED_IF_ALL -> capitals && packed.size() > 0;
            case TITLED -> true;
            case AS_TYPED -> false;
        };
        FramePreview.Counts counts = new FramePreview.Counts(rows, packed.size(), underAge, doubled, faulty);
        return new FrameDraft(packed, strata, titled, plan, tables, shown, counts, tally, duplicates);
    }
}
