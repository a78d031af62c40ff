package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenFormTest {

    private final FormFile file = Forms.resource("rules.xml");
    private final OpenForm form = Forms.fill(file);

    @Test
    void formSaysWhatItIs() {
        assertThat(file.title()).isEqualTo("Quy tắc");
        assertThat(file.id()).isEqualTo("quy-tac");
        assertThat(file.version()).contains("3");
        assertThat(file.languages()).containsExactly("Tiếng Việt (vi)", "English (en)");
        assertThat(file.language("vi")).contains("Tiếng Việt (vi)");
        assertThat(file.language("en")).contains("English (en)");
        assertThat(file.language("fr")).isEmpty();
    }

    @Test
    void wordingsAreInTheLanguageAsked() {
        assertThat(file.wordings().get(1).text()).isEqualTo("Tuổi của …");
        assertThat(file.wordings("English (en)").get(1).text()).isEqualTo("Age of …");
        assertThat(file.wordings("English (en)").get(2).choices())
                .containsExactly(new Choice("yes", "Yes"), new Choice("no", "No"));
    }

    @Test
    void pagesFollowTheGroups() {
        Forms.answer(form, "/data/visit/used", "yes");

        List<Page> pages = form.pages();

        assertThat(pages.stream()
                        .map(p ->
                                p.questions().stream().map(q -> q.path().name()).toList()))
                .containsExactly(
                        List.of("name", "age"),
                        List.of("used"),
                        List.of("office", "days"),
                        List.of("note"),
                        List.of("name", "code"));
        assertThat(pages.get(2).titles()).containsExactly("Chi tiết");
    }

    @Test
    void pageKeepsItsKeyWhateverComesBefore() {
        String before = form.pages().getLast().key();
        int pages = form.pages().size();

        Forms.answer(form, "/data/visit/used", "yes");

        assertThat(form.pages()).hasSize(pages + 1);
        assertThat(form.pages().getLast().key()).isEqualTo(before);
        assertThat(form.pages().stream().map(Page::key)).doesNotHaveDuplicates();
    }

    @Test
    void hiddenAnswerComesBackWithItsQuestion() {
        QuestionPath office = new QuestionPath("/data/visit/detail/office");
        Forms.answer(form, "/data/visit/used", "yes");
        Forms.answer(form, office.text(), "Trung tâm hành chính công");

        Forms.answer(form, "/data/visit/used", "no");
        Map<QuestionPath, Answer> hidden = form.hiddenValues();
        boolean amongValues = form.values().containsKey(office);
        Forms.answer(form, "/data/visit/used", "yes");

        assertThat(hidden).containsExactly(Map.entry(office, new Answer("Trung tâm hành chính công")));
        assertThat(amongValues).isFalse();
        assertThat(form.values()).containsEntry(office, new Answer("Trung tâm hành chính công"));
    }

    @Test
    void constraintSpeaksTheLanguageOfTheMoment() {
        String vietnamese = refusal("/data/person/age", "17");
        form.language("English (en)");
        String english = refusal("/data/person/age", "17");

        assertThat(vietnamese).isEqualTo("Từ 18 đến 120 tuổi");
        assertThat(english).isEqualTo("Between 18 and 120, not more");
        assertThat(form.values()).doesNotContainKey(new QuestionPath("/data/person/age"));
    }

    @Test
    void wordsComeWithoutMarkupAndWithValues() {
        Forms.answer(form, "/data/person/name", "Nguyễn Thị Hoa");

        Question name = Forms.question(form, "/data/person/name");
        Question age = Forms.question(form, "/data/person/age");
        form.language("English (en)");
        Question english = Forms.question(form, "/data/person/age");

        assertThat(name.text()).isEqualTo("Họ và tên");
        assertThat(age.text()).isEqualTo("Tuổi của Nguyễn Thị Hoa");
        assertThat(age.hint()).contains("Tính tuổi tròn");
        assertThat(english.text()).isEqualTo("Age of Nguyễn Thị Hoa");
        assertThat(english.hint()).contains("In full years");
    }

    @Test
    void missingTranslationIsShownInTheDefaultLanguage() {
        form.language("English (en)");

        assertThat(Forms.question(form, "/data/person/name").text()).isEqualTo("Họ và tên");
    }

    @Test
    void choicesSpeakTheLanguageOfTheMoment() {
        List<Choice> vietnamese = Forms.question(form, "/data/visit/used").choices();
        form.language("English (en)");

        assertThat(vietnamese).containsExactly(new Choice("yes", "Có"), new Choice("no", "Không"));
        assertThat(Forms.question(form, "/data/visit/used").choices())
                .containsExactly(new Choice("yes", "Yes"), new Choice("no", "No"));
    }

    @Test
    void requiredQuestionsAreNamedInOrderWithTheFormsOwnWords() {
        Forms.answer(form, "/data/visit/used", "yes");

        List<Unfinished> unfinished = form.unfinished(Set.of(new QuestionPath("/data/visit/detail/office")));

        assertThat(unfinished).hasSize(1);
        assertThat(unfinished.getFirst().path().text()).isEqualTo("/data/person/name");
        assertThat(unfinished.getFirst().finding().text(Locale.ENGLISH)).isEqualTo("Hãy nhập tên");
        assertThat(form.requiredMessage(new QuestionPath("/data/person/name"))).contains("Hãy nhập tên");
        assertThat(form.unfinished(Set.of()).stream().map(u -> u.path().name())).containsExactly("name", "office");
    }

    @Test
    void clearingIsPossibleThoughAnAnswerIsRequired() {
        Forms.answer(form, "/data/person/name", "Hoa");

        AnswerCheck check = Forms.answer(form, "/data/person/name", "");

        assertThat(check).isEqualTo(new AnswerCheck.Taken(Optional.empty(), List.of()));
        assertThat(form.unfinished(Set.of()).getFirst().path().name()).isEqualTo("name");
    }

    @Test
    void clearedDefaultStaysClearedAfterResuming() {
        Forms.answer(form, "/data/visit/used", "yes");
        Forms.answer(form, "/data/visit/detail/days", "");

        OpenForm resumed = Forms.fill(file);
        resumed.restore(form.stored(), form.instances());

        assertThat(Forms.question(Forms.fill(file, Forms.CLOCK), "/data/code").answer())
                .contains(new Answer("A-7"));
        assertThat(resumed.values()).doesNotContainKey(new QuestionPath("/data/visit/detail/days"));
        assertThat(resumed.values()).isEqualTo(form.values());
    }

    @Test
    void whatTheFormFillsInIsReadOnly() {
        assertThat(fault("/data/code", "B")).isEqualTo(FormFault.READ_ONLY);
        assertThat(fault("/data/visit/note", "B")).isEqualTo(FormFault.NOT_ANSWERABLE);
        assertThat(fault("/data/twice", "8")).isEqualTo(FormFault.UNKNOWN_QUESTION);
        assertThat(fault("/data/nowhere", "8")).isEqualTo(FormFault.UNKNOWN_QUESTION);
        assertThat(fault("/data/visit[2]/used", "yes")).isEqualTo(FormFault.UNKNOWN_QUESTION);
        assertThat(fault("/data//used", "yes")).isEqualTo(FormFault.UNKNOWN_QUESTION);
        assertThat(fault("/data/visit/detail/office", "x")).isEqualTo(FormFault.NOT_RELEVANT);
    }

    @Test
    void timeAndDeviceComeFromOutside() {
        Forms.answer(form, "/data/person/name", "Hoa");
        Forms.answer(form, "/data/person/age", "40");
        assertThat(form.finish()).isEmpty();

        Map<QuestionPath, Answer> values = form.values();

        assertThat(text(values, "/data/start")).isEqualTo("2026-10-02T08:15:30.000+07:00");
        assertThat(text(values, "/data/end")).isEqualTo("2026-10-02T08:15:30.000+07:00");
        assertThat(text(values, "/data/today")).isEqualTo("2026-10-02");
        assertThat(text(values, "/data/day")).isEqualTo("2026-10-02");
        assertThat(text(values, "/data/moment")).isEqualTo("2026-10-02T08:15:30.000+07:00");
        assertThat(text(values, "/data/device")).isEqualTo("may-07");
        assertThat(text(values, "/data/user")).isEqualTo("huong");
        assertThat(text(values, "/data/twice")).isEqualTo("80");
        assertThat(form.instanceName()).contains("Phiếu Hoa");
        assertThat(values.keySet().stream().map(QuestionPath::text)).noneMatch(p -> p.contains("meta"));
    }

    @Test
    void whatWasFilledInOnceStaysWhenResumedLater() {
        OpenForm later = Forms.fill(file, Forms.LATER);

        List<Loss> losses = later.restore(form.stored(), form.instances());

        assertThat(losses.stream()
                        .map(l -> l.stored().path().name() + " " + l.finding().fault()))
                .containsExactly("day DIFFERENT_NOW");
        assertThat(text(later.values(), "/data/start")).isEqualTo("2026-10-02T08:15:30.000+07:00");
        assertThat(text(later.values(), "/data/today")).isEqualTo("2026-10-02");
        assertThat(text(later.values(), "/data/moment")).isEqualTo("2026-10-02T08:15:30.000+07:00");
    }

    @Test
    void sameNameInTwoGroupsIsToldApartByTheGroup() {
        Forms.answer(form, "/data/person/name", "Hoa");
        Forms.answer(form, "/data/other/name", "Lan");

        Map<String, AnswerTree.Branch> branches = form.tree().branches();

        assertThat(branches)
                .containsEntry("person/name", new AnswerTree.Leaf(new Answer("Hoa")))
                .containsEntry("other/name", new AnswerTree.Leaf(new Answer("Lan")))
                .containsKey("code")
                .doesNotContainKeys("note", "instanceID");
    }

    @Test
    void decomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Hương", Normalizer.Form.NFD);

        Forms.answer(form, "/data/person/name", decomposed);

        assertThat(text(form.values(), "/data/person/name")).isEqualTo("Nguyễn Thị Hương");
        assertThat(text(form.values(), "/data/person/name")).isNotEqualTo(decomposed);
    }

    @Test
    void everyLostRowIsReported() {
        List<Stored> rows = List.of(
                row("/data/gone", "x"),
                row("/data/person/age", "abc"),
                row("/data/visit/used", "maybe"),
                row("/data/person", "x"),
                row("/data/twice", "81"),
                row("/data/visit/detail/office", "Trung tâm"),
                row("/data/person/name", "Hoa"));

        List<Loss> losses = form.restore(rows);

        assertThat(losses.stream()
                        .map(l -> l.stored().path().name() + " " + l.finding().fault()))
                .containsExactlyInAnyOrder(
                        "gone UNKNOWN_QUESTION",
                        "age NOT_A_WHOLE_NUMBER",
                        "used NOT_A_CHOICE",
                        "person UNKNOWN_QUESTION",
                        "twice DIFFERENT_NOW");
        assertThat(form.hiddenValues()).containsKey(new QuestionPath("/data/visit/detail/office"));
    }

    @Test
    void faultsHaveWordsInBothLanguages() {
        for (FormFault fault : FormFault.values()) {
            Finding finding = Finding.of(fault, "a", "b");
            assertThat(finding.text(Locale.of("vi"))).isNotBlank().doesNotContain("{");
            assertThat(finding.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        }
    }

    private FormFault fault(String path, String answer) {
        return switch (Forms.answer(form, path, answer)) {
            case AnswerCheck.Taken taken -> throw new AssertionError("taken");
            case AnswerCheck.Refused refused -> refused.findings().getFirst().fault();
        };
    }

    private String refusal(String path, String answer) {
        return switch (Forms.answer(form, path, answer)) {
            case AnswerCheck.Taken taken -> throw new AssertionError("taken");
            case AnswerCheck.Refused refused -> refused.findings().getFirst().text(Locale.ENGLISH);
        };
    }

    private static Stored row(String path, String answer) {
        return new Stored(new QuestionPath(path), Optional.of(new Answer(answer)));
    }

    private static String text(Map<QuestionPath, Answer> values, String path) {
        return Objects.requireNonNull(values.get(new QuestionPath(path)), path).text();
    }
}
