package vn.sipas.field.survey.frame.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private static final String DONG_NAI = "75";

    private final UnitTable shipped = Units.shipped().on(LocalDate.of(2026, 10, 1));

    /** Two tables; in the second one unit is made of two earlier ones and one ends within its time. Codes are invented. */
    private static Units two() {
        Map<String, String> files = Map.of(
                "tables.csv", "file,from\nfirst.csv,2026-07-01\nsecond.csv,2027-01-01\n",
                "first.csv", """
                code,name,type,province_code,province_name
                90001,Xã Một,Xã,75,Thành phố Đồng Nai
                90002,Xã Hai,Xã,75,Thành phố Đồng Nai
                """,
                "second.csv", """
                code,name,type,province_code,province_name,valid_from,valid_to,old_codes
                90003,Phường Ba,Phường,75,Thành phố Đồng Nai,,,90001 90002
                90004,Xã Bốn,Xã,75,Thành phố Đồng Nai,,2027-06-30,
                """);
        return Units.read(file -> new BufferedReader(new StringReader(Objects.requireNonNull(files.get(file)))));
    }

    @Test
    void unitIsFoundByItsCodeOnADay() {
        assertThat(two().on(LocalDate.of(2026, 12, 31)).find("90001")).isPresent();
        assertThat(two().on(LocalDate.of(2027, 1, 1)).find("90001")).isEmpty();
        assertThat(two().on(LocalDate.of(2027, 6, 30)).find("90004")).isPresent();
        assertThat(two().on(LocalDate.of(2027, 7, 1)).find("90004")).isEmpty();
    }

    @Test
    void beforeTheFirstTableItsUnitsAreTaken() {
        assertThat(two().on(LocalDate.of(2020, 1, 1)).find("90001")).isPresent();
    }

    @Test
    void earlierCodeLeadsToWhatWasMadeOfIt() {
        assertThat(two().on(LocalDate.of(2027, 2, 1)).successors("90002"))
                .extracting(Unit::code)
                .containsExactly("90003");
        assertThat(shipped.successors("25195")).isEmpty();
    }

    @Test
    void shippedTableHasTheProvinceAndItsCommunes() {
        assertThat(shipped.ofProvince(DONG_NAI)).hasSize(95);
        assertThat(Units.name("25195")).contains("Phường Bình Phước");
        assertThat(Units.ofProvince(DONG_NAI)).isEqualTo(shipped.ofProvince(DONG_NAI));
    }

    @Test
    void zerosThatASpreadsheetTookAreForgiven() {
        assertThat(shipped.find("4")).map(Unit::name).contains("Phường Ba Đình");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đồng Nai", "TP Đồng Nai", "thành phố đồng nai", "TỈNH ĐỒNG NAI", "Dong Nai"})
    void provinceIsKnownByItsNameHoweverItIsWritten(String name) {
        assertThat(shipped.provinces(name)).containsExactly(DONG_NAI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã Phú Lý", "phu ly", "X. Phú Lý", "XÃ PHÚ LÝ", "Xã  Phú Lý ", "Phú Lý"})
    void unitIsKnownByItsNameWithinAProvince(String name) {
        assertThat(shipped.named(DONG_NAI, name)).extracting(Unit::code).containsExactly("26173");
    }

    @Test
    void namesThatDifferInAccentsAloneAreToldApartWhereTheyAreWritten() {
        assertThat(shipped.named(DONG_NAI, "Xã Lộc Thạnh"))
                .extracting(Unit::code)
                .containsExactly("25280");
        assertThat(shipped.named(DONG_NAI, "Lộc Thành")).extracting(Unit::code).containsExactly("25294");
        assertThat(shipped.named(DONG_NAI, "loc thanh")).hasSize(2);
    }

    @Test
    void searchFindsEveryWordWithoutAccents() {
        assertThat(shipped.search(DONG_NAI, "loc th")).extracting(Unit::code).contains("25280", "25294");
        assertThat(shipped.search(DONG_NAI, "26173")).extracting(Unit::name).containsExactly("Xã Phú Lý");
        assertThat(shipped.search("01", "phu ly")).isEmpty();
    }
}
