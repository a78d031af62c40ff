package vn.sipas.field.office.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.page.Block;
import vn.sipas.field.office.report.page.Face;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.page.Ink;
import vn.sipas.field.office.report.page.Paragraph;
import vn.sipas.field.office.report.page.Paragraph.Span;
import vn.sipas.field.office.report.page.Row;
import vn.sipas.field.survey.form.QuestionType;

/** A form's contents as blocks of rows for a width. */
final class Layout {

    private static final Face NAME = Face.code(7.5f);
    private static final Face QUESTION = Face.regular(10);
    private static final Face SECOND = Face.quiet(9);
    private static final Face HINT = Face.quiet(8.5f);
    private static final Face GRID_QUESTION = Face.regular(9);
    private static final Face GRID_SECOND = Face.quiet(8);
    private static final float[] SECTIONS = {12, 11, 10};
    private static final float SECTION_GAP = 14;
    private static final float QUESTION_GAP = 9;
    private static final float ANSWER_GAP = 3;
    private static final float INDENT = 12;
    private static final float RULE_GREY = 0.25f;

    /** More choices than this are not printed: a list of villages would take pages. */
    private static final int MOST_CHOICES = 60;

    private final Faces faces;
    private final Messages words;
    private final float width;
    private final Choices choices;
    private final Blanks blanks;

    Layout(Faces faces, Messages words, float width) {
        this.faces = faces;
        this.words = words;
        this.width = width;
        this.choices = new Choices(faces);
        this.blanks = new Blanks(faces, words);
    }

    List<Block> blocks(List<Printed> contents) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < contents.size()) {
            int grid = Matrix.length(faces, width, contents, at);
            if (grid > 0) {
                blocks.add(grid(contents.subList(at, at + grid)));
                at += grid;
                continue;
            }
            blocks.add(
                    switch (contents.get(at)) {
                        case Printed.Section section -> section(section);
                        case Printed.Asked note
                        when note.type() == QuestionType.NOTE -> note(note, gridFollows(contents, at));
                        case Printed.Asked question -> question(question);
                    });
            at++;
        }
        return blocks;
    }

    private boolean gridFollows(List<Printed> contents, int at) {
        return at + 1 < contents.size() && Matrix.length(faces, width, contents, at + 1) > 0;
    }

    private Block section(Printed.Section section) {
        Face face = Face.bold(SECTIONS[Math.min(section.level(), SECTIONS.length) - 1]);
        List<Row> rows = new ArrayList<>();
        rows.addAll(Paragraph.lines(faces, width, face, section.title().first()));
        rows.addAll(Paragraph.lines(
                faces, width, Face.quiet(face.size() - 1), section.title().second()));
        if (section.repeated()) {
            rows.addAll(Paragraph.lines(faces, width, HINT, words.text("blank.repeated")));
        }
        section.condition().ifPresent(condition -> rows.addAll(condition(condition, width)));
        if (section.level() == 1) {
            rows.add(new Rule(width));
        }
        return new Block(section.level() == 1 ? SECTION_GAP + 4 : SECTION_GAP, List.of(), rows, true, true);
    }

    private Block note(Printed.Asked note, boolean withNext) {
        return new Block(QUESTION_GAP - 3, List.of(), words(note, width, QUESTION, SECOND, false), true, withNext);
    }

    private Block question(Printed.Asked question) {
        List<Row> rows = new ArrayList<>(words(question, width, QUESTION, SECOND, true));
        rows.add(new Row.Gap(ANSWER_GAP));
        for (Row row : answer(question, width - INDENT)) {
            rows.add(new Row.Indented(row, INDENT));
        }
        return new Block(QUESTION_GAP, List.of(), rows, true, false);
    }

    private Block grid(List<Printed> contents) {
        List<Printed.Asked> questions = contents.stream()
                .filter(Printed.Asked.class::isInstance)
                .map(Printed.Asked.class::cast)
                .toList();
        Matrix matrix = new Matrix(faces, width, questions.getFirst().options());
        List<List<Row>> rows = new ArrayList<>();
        for (Printed.Asked question : questions) {
            rows.add(words(question, matrix.wordsWidth(), GRID_QUESTION, GRID_SECOND, true));
        }
        return matrix.block(rows);
    }

    /** Name, text, second language, hint and condition, in lines. */
    private List<Row> words(Printed.Asked asked, float wide, Face face, Face second, boolean named) {
        List<Span> label = new ArrayList<>();
        if (named) {
            label.add(new Span(asked.name() + "  ", NAME));
        }
        label.add(new Span(asked.text().first(), face));
        List<Row> rows = new ArrayList<>(Paragraph.lines(faces, wide, label));
        rows.addAll(Paragraph.lines(faces, wide, second, asked.text().second()));
        rows.addAll(Paragraph.lines(faces, wide, HINT, asked.hint().first()));
        rows.addAll(Paragraph.lines(faces, wide, HINT, asked.hint().second()));
        asked.condition().ifPresent(condition -> rows.addAll(condition(condition, wide)));
        return rows;
    }

    private List<Row> condition(Printed.Condition condition, float wide) {
        String answers = condition.answers().stream()
                .map(answered -> words.text(
                        answered.label().isEmpty() ? "blank.answered-code" : "blank.answered",
                        answered.name(),
                        answered.code(),
                        answered.label()))
                .collect(Collectors.joining(words.text(condition.all() ? "blank.and" : "blank.or")));
        return new ArrayList<>(Paragraph.lines(faces, wide, HINT, words.text("blank.only-if", answers)));
    }

    private List<Row> answer(Printed.Asked question, float wide) {
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> {
                if (question.options().size() > MOST_CHOICES
                        || question.options().isEmpty()) {
                    yield blanks.ofList(question.options().size(), wide);
                }
                List<Row> rows = new ArrayList<>();
                how(question).ifPresent(key -> rows.addAll(Paragraph.lines(faces, wide, HINT, words.text(key))));
                rows.addAll(choices.rows(question.options(), wide, question.type() != QuestionType.RANK));
                yield rows;
            }
            case ACKNOWLEDGE -> choices.rows(List.of(new Printed.Option("", new Printed.Texts("OK", ""))), wide, true);
            case FILE -> new ArrayList<>(Paragraph.lines(faces, wide, HINT, words.text("blank.file")));
            case NOTE, TEXT, INTEGER, DECIMAL, DATE, TIME, DATE_TIME, RANGE, GEOPOINT, BARCODE ->
                blanks.rows(question, wide);
        };
    }

    /** What to do with the boxes, where that is not one cross; a hint of the form's own is enough for several. */
    private static Optional<String> how(Printed.Asked question) {
        return switch (question.type()) {
            case SELECT_MULTIPLE ->
                Optional.of("blank.several").filter(key -> question.hint().empty());
            case RANK -> Optional.of("blank.rank");
            case SELECT_ONE, NOTE, TEXT, INTEGER, DECIMAL, DATE, TIME, DATE_TIME -> Optional.empty();
            case RANGE, ACKNOWLEDGE, GEOPOINT, BARCODE, FILE -> Optional.empty();
        };
    }

    /** A line across the page below an outermost heading. */
    private record Rule(float width) implements Row {
        @Override
        public float height() {
            return 4;
        }

        @Override
        public void paint(Ink ink, float x, float top) {
            ink.line(x, top + 2, x + width, top + 2, RULE_GREY);
        }
    }
}
