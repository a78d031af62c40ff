package vn.sipas.field.base.json;

/** What a JSON value is; its first byte decides. */
public enum JsonKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    OBJECT,
    ARRAY;

    /** The kind of the value in well-formed JSON that begins with {@code first}. */
    static JsonKind of(byte first) {
        return switch (first) {
            case '"' -> TEXT;
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }
}
