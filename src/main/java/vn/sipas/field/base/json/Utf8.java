package vn.sipas.field.base.json;

/** Well-formed UTF-8 as in table 3-7 of the Unicode standard: shortest forms only, no surrogates, up to U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** How many bytes the character at {@code at} has, a lead byte from 0x80 on; 0 if it is not well-formed within {@code to}. */
    static int length(byte[] b, int at, int to) {
        int lead = b[at] & 0xff;
        if (lead < 0xe0) {
            return lead >= 0xc2 && at + 1 < to && isTail(b[at + 1]) ? 2 : 0;
        }
        if (lead < 0xf0) {
            if (at + 2 >= to || !isTail(b[at + 1]) || !isTail(b[at + 2])) {
                return 0;
            }
            int second = b[at + 1] & 0xff;
            boolean overlong = lead == 0xe0 && second < 0xa0;
            boolean surrogate = lead == 0xed && second >= 0xa0;
            return overlong || surrogate ? 0 : 3;
        }
        if (lead > 0xf4 || at + 3 >= to || !isTail(b[at + 1]) || !isTail(b[at + 2]) || !isTail(b[at + 3])) {
            return 0;
        }
        int second = b[at + 1] & 0xff;
        boolean overlong = lead == 0xf0 && second < 0x90;
        boolean beyond = lead == 0xf4 && second >= 0x90;
        return overlong || beyond ? 0 : 4;
    }

    /** Where the first byte that is not well-formed stands, or {@code to} if there is none. */
    static int firstFault(byte[] b, int from, int to) {
        int at = from;
        while (at < to) {
            if (b[at] >= 0) {
                at++;
            } else {
                int length = length(b, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return to;
    }

    private static boolean isTail(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
