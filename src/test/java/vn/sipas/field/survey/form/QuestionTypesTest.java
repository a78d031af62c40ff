package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTypesTest {

    private final FormFile file = Forms.resource("types.xml");
    private final OpenForm form = Forms.fill(file);

    @ParameterizedTest
    @CsvSource({
        "int,12,12",
        "int,007,7",
        "int,-3,-3",
        "dec,3.50,3.5",
        "dec,1000000000000,1000000000000",
        "dec,0.0,0",
        "day,2024-02-29,2024-02-29",
        "time,08:15,08:15:00.000+07:00",
        "time,23:59:59,23:59:59.000+07:00",
        "time,01:15:00.000Z,08:15:00.000+07:00",
        "time,08:15:00.000+07:00,08:15:00.000+07:00",
        "moment,2026-10-02T08:15,2026-10-02T08:15:00.000+07:00",
        "moment,2026-10-02T01:15:30.250Z,2026-10-02T08:15:30.250+07:00",
        "bar,8934,8934",
        "place,10.95 106.82,10.95 106.82 0.0 0.0",
        "ok,OK,OK",
        "range,3,3",
        "range,3.0,3",
        "fine,0.2,0.2",
        "fine,-0.5,-0.5",
        "rank,b a,b a",
        "many,b a,b a",
        "secret,Bí mật,Bí mật"
    })
    void answerIsTakenAsXformsWritesIt(String name, String given, String held) {
        AnswerCheck check = Forms.answer(form, "/data/" + name, given);

        assertThat(check).isEqualTo(new AnswerCheck.Taken(Optional.of(new Answer(held)), List.of()));
        assertThat(Forms.answer(form, "/data/" + name, held)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({
        "int,abc,NOT_A_WHOLE_NUMBER",
        "int,1.5,NOT_A_WHOLE_NUMBER",
        "int,١٢,NOT_A_WHOLE_NUMBER",
        "int,2147483648,OUT_OF_RANGE",
        "int,99999999999999999999,NOT_A_WHOLE_NUMBER",
        "dec,'3,5',NOT_A_NUMBER",
        "dec,NaN,NOT_A_NUMBER",
        "dec,1e5,NOT_A_NUMBER",
        "day,2026-02-30,NOT_A_DATE",
        "day,2026-2-3,NOT_A_DATE",
        "day,02/10/2026,NOT_A_DATE",
        "time,24:00,NOT_A_TIME",
        "time,8h15,NOT_A_TIME",
        "moment,2026-02-30T08:15,NOT_A_DATE_TIME",
        "moment,2026-10-02,NOT_A_DATE_TIME",
        "place,10.95,NOT_A_PLACE",
        "place,91 106,NOT_A_PLACE",
        "trace,1 2,NOT_ANSWERABLE",
        "ok,yes,NOT_OK",
        "range,0,OUT_OF_RANGE",
        "range,11,OUT_OF_RANGE",
        "range,2,NOT_ON_A_STEP",
        "fine,0.25,NOT_ON_A_STEP",
        "rank,a,NOT_ALL_RANKED",
        "rank,a b a,CHOSEN_TWICE",
        "rank,a c,NOT_A_CHOICE",
        "many,a a,CHOSEN_TWICE",
        "bar,' ',BLANK"
    })
    void answerOfAnotherTypeIsRefused(String name, String given, FormFault fault) {
        AnswerCheck check = Forms.answer(form, "/data/" + name, given);

        assertThat(check).isInstanceOfSatisfying(AnswerCheck.Refused.class, refused -> {
            assertThat(refused.findings().stream().map(Finding::fault)).containsExactly(fault);
            assertThat(refused.findings().getFirst().text(Locale.of("vi"))).isNotBlank();
        });
    }

    @Test
    void questionsHaveTheirTypes() {
        assertThat(file.questions().stream().map(FormQuestion::type))
                .containsExactly(
                        QuestionType.INTEGER,
                        QuestionType.DECIMAL,
                        QuestionType.DATE,
                        QuestionType.TIME,
                        QuestionType.DATE_TIME,
                        QuestionType.BARCODE,
                        QuestionType.GEOPOINT,
                        QuestionType.FILE,
                        QuestionType.ACKNOWLEDGE,
                        QuestionType.RANGE,
                        QuestionType.RANGE,
                        QuestionType.RANK,
                        QuestionType.SELECT_MULTIPLE,
                        QuestionType.TEXT,
                        QuestionType.FILE);
    }

    @Test
    void filesThatCannotBeTakenAreNotRequiredButAPhotoIs() {
        assertThat(form.unfinished(Set.of()))
                .extracting(unfinished -> unfinished.path().text())
                .containsExactly("/data/photo");
        assertThat(Forms.question(form, "/data/photo").takesPhoto()).isTrue();
        assertThat(Forms.question(form, "/data/trace").takesPhoto()).isFalse();
    }

    @Test
    void formWithoutIdVersionTitleAndLanguagesOpens() {
        assertThat(file.id()).isEqualTo("data");
        assertThat(file.title()).isEqualTo("data");
        assertThat(file.version()).isEmpty();
        assertThat(file.languages()).isEmpty();
    }

    @Test
    void actionsOfTheFormSetValues() {
        Answer first = form.values().get(new QuestionPath("/data/dec"));
        Forms.answer(form, "/data/int", "4");

        assertThat(first).isEqualTo(new Answer("1.5"));
        assertThat(form.values()).containsEntry(new QuestionPath("/data/copy"), new Answer("đổi 4"));
    }

    @Test
    void resumingRunsNoActions() {
        Forms.answer(form, "/data/int", "4");
        Stored copy = new Stored(new QuestionPath("/data/copy"), Optional.of(new Answer("sửa")));
        Stored number = new Stored(new QuestionPath("/data/int"), Optional.of(new Answer("4")));

        OpenForm resumed = Forms.fill(file);
        resumed.restore(List.of(copy, number));

        assertThat(resumed.values()).containsEntry(copy.path(), new Answer("sửa"));
    }

    @Test
    void everyTypeResumesWithEqualValues() {
        Forms.answerAll(form);

        OpenForm resumed = Forms.fill(file, Forms.LATER);
        List<Loss> losses = resumed.restore(form.stored());

        assertThat(losses).isEmpty();
        assertThat(resumed.values()).isEqualTo(form.values()).hasSize(15);
    }

    @Test
    void boundsAndAppearanceAreTold() {
        assertThat(Forms.question(form, "/data/fine").range()).contains(new Question.Range("-0.5", "0.5", "0.1"));
        assertThat(Forms.question(form, "/data/many").appearance()).containsExactly("minimal");
        assertThat(Map.of("a", "Một", "b", "Hai"))
                .containsAllEntriesOf(Forms.question(form, "/data/many").choices().stream()
                        .collect(java.util.stream.Collectors.toMap(Choice::name, Choice::label)));
    }
}
