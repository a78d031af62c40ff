package vn.sipas.field.survey.sample;

import vn.sipas.field.base.bytes.Hash;

/**
 * What a draw starts from (số khởi tạo): a text that nobody could know when the list was committed to, for example
 * {@code 482913 | Xổ số Đồng Nai 2026-10-07}. It is taken exactly as it is: one space more is another draw.
 */
public record Seed(String text) {

    public Seed {
        if (!isSeed(text)) {
            throw new IllegalArgumentException("no seed: '" + text + "'");
        }
    }

    /** Whether {@code text} may be a seed: not empty, no control characters, no half characters. */
    public static boolean isSeed(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl) && Utf8Order.isWellFormed(text);
    }

    /** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes, 64 characters; ids are hashed behind it. */
    public String hash() {
        return Hash.sha256(Utf8Order.bytes(text)).hex();
    }
}
