package vn.sipas.field.app.ui.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.QuestionType;

/** A short form with the shapes of the SIPAS questionnaire, and one page of every other type of question. */
final class SampleForm {

    private static final List<String> CHANNELS = List.of(
            "Qua loa phát thanh xã/phường.",
            "Qua họp, sinh hoạt, thông báo tại khu dân cư.",
            "Qua chính quyền, công chức.",
            "Qua người thân, bạn bè.",
            "Qua đài, ti vi, báo chí.",
            "Qua mạng internet (Trang thông tin điện tử, cổng thông tin điện tử, báo điện tử, zalo, facebook...).",
            "Qua hình thức khác (xin ghi cụ thể)");

    private static final List<Choice> SATISFIED =
            choices(List.of("Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"));
    private static final List<Choice> INTEREST = choices(
            List.of("Không quan tâm theo dõi", "Khá quan tâm theo dõi", "Quan tâm theo dõi", "Rất quan tâm theo dõi"));

    private static final String C9 =
            "Câu 9. Xin Ông/Bà cho biết mức độ hài lòng của Ông/Bà về các nội dung trong bảng bên dưới đây:";
    private static final String C9_II = "II. VIỆC CUNG ỨNG DỊCH VỤ HÀNH CHÍNH CÔNG";

    private SampleForm() {}

    static List<FakeVisit.FormPage> pages() {
        return List.of(self(), interest(), channels(), access(), procedure(), types(), opinion());
    }

    private static FakeVisit.FormPage self() {
        List<FakeVisit.Item> items = new ArrayList<>();
        items.add(one("A1", "Giới tính", List.of("Nam", "Nữ")));
        items.add(one("A2", "Dân tộc", List.of("Kinh", "Khác")));
        items.add(when(
                text("A2_other", "Nếu khác, xin viết cụ thể", Set.of()),
                answers ->
                        answers.getOrDefault(path("A2"), new Answer("0")).text().equals("2")));
        items.add(
                one("A3", "Độ tuổi", List.of("18-24 tuổi", "25-34 tuổi", "35-49 tuổi", "50-60 tuổi", "Trên 60 tuổi")));
        items.add(always(question("age", QuestionType.INTEGER, "Tuổi chính xác", List.of(), Set.of())));
        return new FakeVisit.FormPage(
                "A", "A. Bản thân", List.of("PHẦN A: THÔNG TIN CÁ NHÂN NGƯỜI TRẢ LỜI KHẢO SÁT"), items);
    }

    private static FakeVisit.FormPage interest() {
        List<String> lines = List.of(
                "Chính sách phát triển kinh tế ở địa phương",
                "Chính sách khám, chữa bệnh ở địa phương",
                "Chính sách giáo dục phổ thông ở địa phương",
                "Chính sách nước sinh hoạt ở địa phương",
                "Chính sách điện sinh hoạt ở địa phương",
                "Chính sách trật tự, an toàn xã hội ở địa phương",
                "Chính sách giao thông đường bộ ở địa phương",
                "Chính sách an sinh, xã hội ở địa phương",
                "Chính sách cải cách hành chính ở địa phương");
        List<FakeVisit.Item> items = new ArrayList<>();
        items.add(always(question(
                "C1_note",
                QuestionType.NOTE,
                "(\"Chính sách\" ở đây nói đến các quy định, chương trình, hành động của chính quyền, cơ quan hành chính nhà nước ở địa phương).",
                List.of(),
                Set.of())));
        items.addAll(scale("C1_", 1, lines, INTEREST));
        return new FakeVisit.FormPage(
                "C1",
                "Câu 1. Quan tâm",
                List.of(
                        "PHẦN B: CÂU HỎI KHẢO SÁT",
                        "Câu 1. Xin Ông/Bà cho biết mức độ quan tâm theo dõi của Ông/Bà đối với các chính sách công trong bảng dưới đây (theo dõi thông qua cả hình thức trực tiếp và trực tuyến)?"),
                items);
    }

    private static FakeVisit.FormPage channels() {
        Question several = question(
                "C2",
                QuestionType.SELECT_MULTIPLE,
                "Câu 2. Trong thời gian qua, Ông/Bà đã sử dụng kênh thông tin nào để theo dõi các chính sách nêu ở Câu 1?",
                choices(CHANNELS),
                Set.of());
        return new FakeVisit.FormPage(
                "C2",
                "Câu 2. Thông tin",
                List.of("PHẦN B: CÂU HỎI KHẢO SÁT"),
                List.of(
                        always(several),
                        when(
                                text("C2_other", "Nếu khác, xin viết cụ thể", Set.of()),
                                answers -> answers.getOrDefault(path("C2"), new Answer("0"))
                                        .text()
                                        .contains("7"))));
    }

    private static FakeVisit.FormPage access() {
        List<String> lines = List.of(
                "Trung tâm Phục vụ hành chính công xã/phường có biển hiệu, hướng dẫn rõ ràng, giúp người dân dễ tìm, dễ thấy.",
                "Trung tâm Phục vụ hành chính công xã/phường có đủ ghế ngồi chờ, ghế ngồi giải quyết công việc và bàn viết cho người dân.",
                "Trung tâm Phục vụ hành chính công xã/phường có trang thiết bị phục vụ người dân đầy đủ, chất lượng tốt, giúp người dân giải quyết công việc dễ dàng hơn.");
        return new FakeVisit.FormPage(
                "II.A", "II.A Tiếp cận", List.of(C9, C9_II, "A. Tiếp cận dịch vụ"), scale("C9_", 24, lines, SATISFIED));
    }

    private static FakeVisit.FormPage procedure() {
        List<String> lines = List.of(
                "Quy định thủ tục hành chính được niêm yết công khai tại Trung tâm Phục vụ hành chính công xã/phường giúp người dân dễ thấy, dễ đọc.",
                "Công chức yêu cầu người dân nộp hồ sơ giải quyết thủ tục hành chính đúng theo quy định.",
                "Công chức yêu cầu người dân đóng phí lệ phí giải quyết thủ tục hành chính đúng theo quy định.",
                "Thời hạn giải quyết thủ tục hành chính cho người dân đúng theo quy định.");
        return new FakeVisit.FormPage(
                "II.B",
                "II.B Thủ tục",
                List.of(C9, C9_II, "B. Thủ tục hành chính"),
                scale("C9_", 27, lines, SATISFIED));
    }

    private static FakeVisit.FormPage types() {
        List<String> communes =
                IntStream.rangeClosed(1, 40).mapToObj(n -> "Xã Nghĩa Hưng " + n).toList();
        Question range = new Question(
                path("range"),
                QuestionType.RANGE,
                "Cho điểm từ 0 đến 10",
                Optional.of("Kéo thanh trượt hoặc bấm hai nút ở đầu."),
                List.of(),
                Optional.empty(),
                false,
                false,
                Set.of(),
                Optional.of(new Question.Range("0", "10", "1")));
        return new FakeVisit.FormPage(
                "T",
                "Các loại khác",
                List.of("Các loại câu hỏi khác"),
                List.of(
                        always(question(
                                "commune", QuestionType.SELECT_ONE, "Xã, phường nơi ở", choices(communes), Set.of())),
                        always(question(
                                "day", QuestionType.DATE, "Ngày đến Trung tâm lần gần nhất", List.of(), Set.of())),
                        always(question("hour", QuestionType.TIME, "Giờ đến", List.of(), Set.of())),
                        always(question(
                                "km", QuestionType.DECIMAL, "Từ nhà đến Trung tâm bao nhiêu km?", List.of(), Set.of())),
                        always(question(
                                "rank",
                                QuestionType.RANK,
                                "Xếp theo thứ tự quan trọng",
                                choices(List.of("Nhanh", "Rẻ", "Lịch sự")),
                                Set.of())),
                        always(range),
                        always(question(
                                "ok",
                                QuestionType.ACKNOWLEDGE,
                                "Đã đọc lời cam kết bảo mật cho Ông/Bà",
                                List.of(),
                                Set.of())),
                        always(question("photo", QuestionType.FILE, "Ảnh giấy hẹn trả kết quả", List.of(), Set.of()))));
    }

    private static FakeVisit.FormPage opinion() {
        return new FakeVisit.FormPage(
                "Y",
                "Ý kiến, hoàn cảnh",
                List.of("Ý kiến khác"),
                List.of(text("opinion", "Ông/Bà có ý kiến nào khác không?", Set.of("multiline"))));
    }

    static QuestionPath path(String name) {
        return new QuestionPath("/data/" + name);
    }

    private static List<FakeVisit.Item> scale(String prefix, int first, List<String> lines, List<Choice> scale) {
        List<FakeVisit.Item> items = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int number = first + line;
            items.add(always(required(question(
                    prefix + number, QuestionType.SELECT_ONE, number + ". " + lines.get(line), scale, Set.of()))));
        }
        return items;
    }

    private static FakeVisit.Item one(String name, String text, List<String> labels) {
        return always(required(question(name, QuestionType.SELECT_ONE, text, choices(labels), Set.of())));
    }

    private static FakeVisit.Item text(String name, String text, Set<String> appearance) {
        return always(question(name, QuestionType.TEXT, text, List.of(), appearance));
    }

    private static FakeVisit.Item always(Question question) {
        return new FakeVisit.Item(question, answers -> true);
    }

    private static FakeVisit.Item when(FakeVisit.Item item, Predicate<Map<QuestionPath, Answer>> asked) {
        return new FakeVisit.Item(item.question(), asked);
    }

    private static Question required(Question q) {
        return new Question(
                q.path(),
                q.type(),
                q.text(),
                q.hint(),
                q.choices(),
                q.answer(),
                true,
                false,
                q.appearance(),
                q.range());
    }

    private static Question question(
            String name, QuestionType type, String text, List<Choice> choices, Set<String> appearance) {
        return new Question(
                path(name),
                type,
                text,
                Optional.empty(),
                choices,
                Optional.empty(),
                false,
                false,
                appearance,
                Optional.empty());
    }

    private static List<Choice> choices(List<String> labels) {
        List<Choice> choices = new ArrayList<>();
        for (String label : labels) {
            choices.add(new Choice(Integer.toString(choices.size() + 1), label));
        }
        return List.copyOf(choices);
    }
}
