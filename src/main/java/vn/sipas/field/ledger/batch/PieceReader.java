package vn.sipas.field.ledger.batch;

/**
 * Takes the records of a batch while it is being checked, each as whoever judged its line made of it. What {@link #record} was given
 * counts only once {@link #end} has said that the section is intact.
 *
 * @param <T> what a record is to the reader
 */
public interface PieceReader<T> {

    /** A section with a good header begins. */
    void begin(SectionHeader header);

    /** The record at {@code position} of the section's book; provisional. */
    void record(long position, T record);

    /** The section that was begun has ended like this. */
    void end(SectionCheck check);
}
