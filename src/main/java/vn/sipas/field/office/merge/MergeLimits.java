package vn.sipas.field.office.merge;

/**
 * What a merge does in which measure; chosen so that it takes no more than 256 MB of heap.
 *
 * @param bulkBytes smaller deliveries are joined section by section under the store's usual journal
 * @param bulkRows how many new rows a bulk's transaction has before it ends at the next place
 * @param ahead how many bytes of files may lie ahead; ready for the store a piece takes somewhat more than twice its size
 * @param longest the most bytes of one section's records that are held at once
 */
record MergeLimits(long bulkBytes, long bulkRows, long ahead, long longest) {

    private static final long MEBIBYTE = 1L << 20;

    static final MergeLimits USUAL = new MergeLimits(4 * MEBIBYTE, 10_000, 8 * MEBIBYTE, 24 * MEBIBYTE);
}
