package vn.sipas.field.office.merge.branch;

/** Who is believed when a book has two histories: who held the records, or saw the heads only grow. */
public interface Endorsement {

    /**
     * Whether somebody else than the book's owner has put his name to more than the first {@code split} records of
     * {@code history}: a supervisor's or the department's receipt, a monitor's witness, or a roster that ends the key there.
     *
     * @param known where the heads with their cosignatures are
     */
    boolean beyond(Histories known, History history, long split);
}
