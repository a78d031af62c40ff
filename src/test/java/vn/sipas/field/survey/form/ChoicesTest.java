package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private final FormFile file = Forms.resource("cascade.xml", "units.csv");
    private final OpenForm form = Forms.fill(file);

    @Test
    void listsAreUtf8WithSemicolonsAndByteOrderMark() {
        Forms.answer(form, "/data/province", "01");

        assertThat(Forms.question(form, "/data/commune").choices())
                .containsExactly(
                        new Choice("00004", "Phường Ba Đình; trung tâm"), new Choice("00008", "Xã Đường Lâm, cũ"));
    }

    @Test
    void answerThatIsNoLongerOfferedIsDroppedAloudWithWhatFollows() {
        Forms.answer(form, "/data/province", "01");
        Forms.answer(form, "/data/commune", "00004");
        Forms.answer(form, "/data/chief", "Ông Ba");
        Forms.answer(form, "/data/services", "a b");

        AnswerCheck check = Forms.answer(form, "/data/province", "75");

        assertThat(check)
                .isEqualTo(new AnswerCheck.Taken(
                        Optional.of(new Answer("75")),
                        List.of(
                                new AnswerCheck.Dropped(
                                        new QuestionPath("/data/commune"), new Answer("00004"), Optional.empty()),
                                new AnswerCheck.Dropped(
                                        new QuestionPath("/data/services"),
                                        new Answer("a b"),
                                        Optional.of(new Answer("b"))))));
        assertThat(Forms.shown(form)).doesNotContain("/data/chief");
        assertThat(form.values()).doesNotContainKey(new QuestionPath("/data/kind"));
    }

    @Test
    void choiceOfAnotherProvinceIsRefused() {
        Forms.answer(form, "/data/province", "01");

        assertThat(Forms.answer(form, "/data/commune", "26068"))
                .isEqualTo(new AnswerCheck.Refused(List.of(Finding.of(FormFault.NOT_A_CHOICE))));
    }

    @Test
    void pulldataLooksUpTheList() {
        Forms.answer(form, "/data/province", "01");
        Forms.answer(form, "/data/commune", "00008");

        assertThat(form.values()).containsEntry(new QuestionPath("/data/kind"), new Answer("xã"));
    }

    @Test
    void mixedChoicesWithASeedOfWordsStayInOneOrder() {
        List<Choice> first = Forms.question(form, "/data/first").choices();

        assertThat(first).hasSize(2);
        assertThat(Forms.question(Forms.fill(file), "/data/first").choices()).isEqualTo(first);
    }

    @Test
    void rowsInAnyOrderAreTakenThoughOneDependsOnTheOther() {
        Forms.answer(form, "/data/province", "01");
        Forms.answer(form, "/data/commune", "00008");

        OpenForm resumed = Forms.fill(file);
        List<Loss> losses = resumed.restore(form.stored().reversed());

        assertThat(losses).isEmpty();
        assertThat(resumed.values()).isEqualTo(form.values());
    }

    @Test
    void storedChoiceThatIsGoneIsReported() {
        List<Loss> losses = form.restore(List.of(
                new Stored(new QuestionPath("/data/province"), Optional.of(new Answer("01"))),
                new Stored(new QuestionPath("/data/commune"), Optional.of(new Answer("99999")))));

        assertThat(losses.stream().map(l -> l.finding().fault())).containsExactly(FormFault.NOT_A_CHOICE);
        assertThat(form.values()).doesNotContainKey(new QuestionPath("/data/commune"));
    }

    @Test
    void wordingsHaveEveryChoiceWhateverTheFilter() {
        assertThat(file.wordings().get(1))
                .isEqualTo(new Wording(
                        new QuestionPath("/data/commune"),
                        "Xã",
                        List.of(
                                new Choice("00004", "Phường Ba Đình; trung tâm"),
                                new Choice("00008", "Xã Đường Lâm, cũ"),
                                new Choice("26068", "Phường Tam Hiệp"))));
    }

    @Test
    void missingListIsNamed() {
        assertThat(FormFile.open(Forms.bytes("cascade.xml"), Map.of()))
                .isEqualTo(new FormOpening.Refused(List.of(Finding.of(FormFault.MISSING_FILE, "units.csv"))));
    }

    @Test
    void listInAnotherCharsetIsRefused() {
        byte[] latin = {'n', 'a', 'm', 'e', '\n', (byte) 0xE9, '\n'};

        assertThat(FormFile.open(Forms.bytes("cascade.xml"), Map.of("units.csv", latin)))
                .isEqualTo(new FormOpening.Refused(List.of(Finding.of(FormFault.BAD_FILE, "units.csv"))));
    }
}
