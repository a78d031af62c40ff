package vn.sipas.field.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.survey.form.FormFile;

class ShowCardsTest {

    @Test
    void eachScaleOfTheSurveyIsOneCardOfA5WithItsCodes() {
        FormFile form = PaperForms.shipped();

        List<Glyphs.Page> cards = Glyphs.pages(PaperForms.cards(form, PaperForms.print(form.languages())));

        assertThat(cards).hasSize(5).allSatisfy(card -> {
            assertThat(card.width()).isGreaterThan(card.height()).isBetween(595f, 596f);
            assertThat(card.outside(30)).isEmpty();
            assertThat(card.overlapping()).isEmpty();
        });
        assertThat(cards).anySatisfy(card -> {
            assertThat(card.says("từ C9_1 đến C9_39 (39 câu)")).isTrue();
            assertThat(card.text())
                    .contains(
                            Glyphs.squeezed("1 Rất không hài lòng"),
                            Glyphs.squeezed("5 Rất hài lòng"),
                            Glyphs.squeezed("Very satisfied"));
        });
    }

    @Test
    void scaleTooLongForOneCardGoesOnOnTheNext() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            items.append("<item><label>Mức thứ %d của một thang đo dài %s</label><value>%d</value></item>"
                    .formatted(i, i % 5 == 0 ? "quá dài ".repeat(12) : "", i));
        }
        FormFile form = PaperForms.form(
                "<a/>",
                "<bind nodeset='/data/a' type='string'/>",
                "<select1 ref='/data/a' appearance='likert'><label>A</label>" + items + "</select1>");

        List<Glyphs.Page> cards = Glyphs.pages(PaperForms.cards(form, PaperForms.print(List.of())));

        assertThat(cards).hasSizeGreaterThan(1).allSatisfy(card -> {
            assertThat(card.outside(30)).isEmpty();
            assertThat(card.overlapping()).isEmpty();
            assertThat(card.says("Thẻ 1")).isTrue();
        });
        assertThat(cards.getLast().says("Mức thứ 24")).isTrue();
    }

    @Test
    void formWithoutScalesSaysSo() {
        FormFile form = PaperForms.form(
                "<a/>", "<bind nodeset='/data/a' type='string'/>", "<input ref='/data/a'><label>A</label></input>");

        List<Glyphs.Page> cards = Glyphs.pages(PaperForms.cards(form, PaperForms.print(List.of())));

        assertThat(cards).hasSize(1);
        assertThat(cards.getFirst().says("không có thang đo")).isTrue();
    }

    @Test
    void sameArgumentsGiveTheSameBytesAndFontsAreInTheFile() {
        FormFile form = PaperForms.shipped();
        byte[] cards = PaperForms.cards(form, PaperForms.print(List.of()));

        assertThat(PaperForms.cards(form, PaperForms.print(List.of()))).isEqualTo(cards);
        assertThat(Glyphs.foreignFonts(cards)).isEmpty();
    }
}
