package vn.sipas.field.survey.frame.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "0912 345 678, 0912345678",
        "0912.345.678, 0912345678",
        "+84 912 345 678, 0912345678",
        "+84(0)912345678, 0912345678",
        "0084912345678, 0912345678",
        "84912345678, 0912345678",
        "912345678, 0912345678",
        "01201234567, 0701234567",
        "0121 123 4567, 0791234567",
        "01221234567, 0771234567",
        "01231234567, 0831234567",
        "01241234567, 0841234567",
        "01251234567, 0851234567",
        "01261234567, 0761234567",
        "01271234567, 0811234567",
        "01281234567, 0781234567",
        "01291234567, 0821234567",
        "01621234567, 0321234567",
        "01691234567, 0391234567",
        "01861234567, 0561234567",
        "01881234567, 0581234567",
        "01991234567, 0591234567",
        "+84 168 123 4567, 0381234567",
        "1681234567, 0381234567",
        "0251 3822 345, 02513822345",
        "024 3825 1234, 02438251234",
        "0912345678 / 0987654321, 0912345678",
        "không có; 0987654321, 0987654321"
    })
    void phoneIsWrittenInOneWay(String typed, String number) {
        assertThat(PhoneNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không", "123", "0612345678", "09123456789", "01101234567", "0000123456", "0912o45678"})
    void whatCanBeNoPhoneIsNone(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN THỊ ĐÀO, Nguyễn Thị Đào",
        "ĐIỂU K'RÔI, Điểu K'Rôi",
        "H'HEN NIÊ, H'Hen Niê",
        "Y-BLIN ÊBAN, Y-Blin Êban",
        "TRẦN ƯỚC, Trần Ước"
    })
    void nameInCapitalsGetsSmallLettersBehindTheFirst(String capitals, String titled) {
        assertThat(PersonName.isCapitals(capitals)).isTrue();
        assertThat(PersonName.titled(capitals)).isEqualTo(titled);
    }

    @Test
    void nameWithASmallLetterIsNotInCapitals() {
        assertThat(PersonName.isCapitals("Nguyễn Thị ĐÀO")).isFalse();
        assertThat(PersonName.isCapitals("A")).isFalse();
        assertThat(PersonName.isCapitals("12")).isFalse();
    }

    @Test
    void nameIsInNfcWithSingleBlanksAndNothingThatCannotBeSeen() {
        String typed = Normalizer.normalize("\u00a0 Nguyễn\t Thị \n Đào\u200b ", Normalizer.Form.NFD);

        assertThat(PersonName.tidy(typed)).isEqualTo("Nguyễn Thị Đào");
    }

    @ParameterizedTest
    @CsvSource({
        "Lê Thị Hoà, LÊ THỊ HÒA",
        "Thuỷ, Thủy",
        "'Ấp 1', 'ấp  01'",
        "'12, Hà Huy Giáp', '12 hà huy giáp.'",
        "'Khu phố 10', 'KHU PHỐ 10'"
    })
    void textsThatPeopleWouldCallTheSameAreAlike(String one, String other) {
        assertThat(Likeness.key(one)).isEqualTo(Likeness.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Ấp Bàu, Ấp Bầu", "Hoà, Hoa", "Ấp 1, Ấp 10", "Lan Anh, Lananh", "Đào, Dào", "Ấp 0, Ấp"})
    void textsThatDifferInMoreAreNot(String one, String other) {
        assertThat(Likeness.key(one)).isNotEqualTo(Likeness.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1968, 1968",
        "02/05/1968, 1968",
        "2-5-1968, 1968",
        "2.5.1968, 1968",
        "05/1968, 1968",
        "1968-05-02, 1968"
    })
    void birthIsReadAsAYearOrADay(String text, int year) {
        assertThat(Birth.read(text).orElseThrow().year()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "68", "31/02/1968", "khoảng 1968", "1968.5", "19680502"})
    void otherTextsAreNoBirth(String text) {
        assertThat(Birth.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008-10-01, true", "2008-10-02, false", "2008, true", "2009, false", "1960, true"})
    void ageIsReachedByTheDayOrWhereOnlyTheYearIsKnownInTheYear(String text, boolean ofAge) {
        assertThat(Birth.read(text).orElseThrow().isOfAge(18, START)).isEqualTo(ofAge);
    }

    @ParameterizedTest
    @CsvSource({"1905, false", "1906, true", "2026, true", "2027, false", "2026-10-02, false"})
    void nobodyIsOlderThan120OrBornLater(String text, boolean possible) {
        assertThat(Birth.read(text).orElseThrow().isPossible(START)).isEqualTo(possible);
    }
}
