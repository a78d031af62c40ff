package vn.sipas.field.app.ui.start;

/** The first letters of the last two words of a name: {@code Nguyễn Thị Tuyết} gives {@code TT}. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        StringBuilder letters = new StringBuilder();
        for (int place = Math.max(0, words.length - 2); place < words.length; place++) {
            letters.appendCodePoint(words[place].codePointAt(0));
        }
        return letters.toString();
    }
}
