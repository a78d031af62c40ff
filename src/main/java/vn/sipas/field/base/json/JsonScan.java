package vn.sipas.field.base.json;

/** What came of scanning one line: the line, the line with a depth that some may not accept, or what is wrong. */
public sealed interface JsonScan permits JsonLine, JsonScan.TooDeep, JsonScan.Faulty {

    /**
     * Everything holds but the depth: {@code offset} is where level 17 opens. Kept apart from {@link Faulty} because a
     * record that is too deep is still carried, while everything else breaks the grammar. The line gives no cursor.
     */
    record TooDeep(JsonLine line, int offset) implements JsonScan {}

    /**
     * The bytes are no line. {@code offset} counts from the scanned range's first byte. Bad UTF-8 anywhere prevails over
     * other faults; of those the first is named.
     */
    record Faulty(JsonFault fault, int offset) implements JsonScan {}
}
