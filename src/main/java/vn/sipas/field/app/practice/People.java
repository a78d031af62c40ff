package vn.sipas.field.app.practice;

import java.util.List;
import java.util.random.RandomGenerator;
import vn.sipas.field.base.bytes.StrictBase64;

/** Invented Vietnamese names and addresses. */
final class People {

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Điểu", "Thạch");
    private static final List<String> MIDDLE_F = List.of("Thị", "Thị Ngọc", "Thị Thu", "Kim", "Thuỳ", "Mỹ");
    private static final List<String> MIDDLE_M = List.of("Văn", "Quốc", "Đình", "Hữu", "Minh", "Hoàng");
    private static final List<String> GIVEN_F =
            List.of("Tuyết", "Bảy", "Hoà", "Ánh", "Liên", "Cúc", "Mai", "Hạnh", "Nga", "Yến", "Phượng", "Thảo");
    private static final List<String> GIVEN_M =
            List.of("An", "Đạt", "Hưng", "Phúc", "Nam", "Lộc", "Vinh", "Khải", "Dũng", "Sơn", "Thắng", "Bình");
    private static final List<String> STREETS = List.of(
            "Hà Huy Giáp",
            "Nguyễn Ái Quốc",
            "Phan Chu Trinh",
            "Hưng Đạo Vương",
            "Võ Thị Sáu",
            "Trương Định",
            "Đồng Khởi",
            "Cách Mạng Tháng Tám");

    private final RandomGenerator random;

    People(RandomGenerator random) {
        this.random = random;
    }

    String name() {
        boolean woman = random.nextBoolean();
        return one(FAMILY) + " " + one(woman ? MIDDLE_F : MIDDLE_M) + " " + one(woman ? GIVEN_F : GIVEN_M);
    }

    int born() {
        return 1944 + random.nextInt(64);
    }

    /** Nobody's number: no network begins with 0000. */
    String phone() {
        return "0000 %03d %03d".formatted(random.nextInt(1000), random.nextInt(1000));
    }

    /** The salt of a line of the frame; nobody here is to be kept secret. */
    String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return StrictBase64.encode(salt);
    }

    String address() {
        return (1 + random.nextInt(240)) + " " + one(STREETS) + ", khu phố " + (1 + random.nextInt(9));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
