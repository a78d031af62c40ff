package vn.sipas.field.survey.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;

/**
 * The frames (khung mẫu) of the department's store: those committed to by a {@code frame} record, which stay as they are, and at
 * most one that is not yet, which the next one takes the place of. Lines lie sealed in blocks of {@value #BLOCK}: a block's hash is
 * a node of the frame's tree, so a proof opens one block.
 */
public final class FrameStore {

    /** Lines to a block; a power of two. */
    static final int BLOCK = 256;

    private final Database database;
    private final FrameTable table;
    private final AtRest atRest;
    private final OwnBook own;

    /** The frames in {@code store}; what is committed to is said by {@code own}, the department's book. */
    public FrameStore(Store store, OwnBook own) {
        this.database = store.database();
        this.table = new FrameTable(database);
        this.atRest = store.atRest();
        this.own = own;
    }

    /**
     * A frame kept here.
     *
     * @param strata their sizes, in the UTF-8 order of their names
     * @param committed whether a record in the department's book commits to it
     */
    public record Kept(Hash root, long size, Map<String, Long> strata, boolean committed) {
        public Kept {
            strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
        }

        /** The record that commits to it; {@code source} is the public event of the future that the seed will come from. */
        public BookRecord.Frame commitment(String rule, String source) {
            return new BookRecord.Frame(rule, size, root, source, strata);
        }
    }

    /** Where lines come from: in the UTF-8 order of their cases, until the taker wants no more; tells whether it took all. */
    public interface Lines {
        boolean hand(SecureRandom random, Predicate<CaseLine> taker);
    }

    /**
     * Keeps a frame in the place of the one that is not committed to, all or nothing; nothing too if {@code watch} stops it.
     *
     * @param size how many lines there will be
     */
    public Optional<Kept> keep(Lines lines, long size, SecureRandom random, RowWatch watch) {
        return database.inTransaction(() -> {
            List<Kept> before = all();
            long number = table.add();
            Blocks blocks = new Blocks(number);
            boolean whole = lines.hand(random, line -> {
                blocks.add(line);
                watch.at(blocks.size, (double) blocks.size / size);
                return !watch.stopped();
            });
            if (!whole) {
                table.remove(number);
                return Optional.empty();
            }
            Hash root = blocks.end();
            table.finish(number, root, blocks.size);
            blocks.strata.forEach((stratum, count) -> table.addStratum(number, stratum, count));
            before.stream()
                    .filter(kept -> !kept.committed())
                    .forEach(kept -> table.remove(row(kept.root()).number()));
            return Optional.of(new Kept(root, blocks.size, table.strata(number), false));
        });
    }

    /** Every frame, oldest first. */
    public List<Kept> all() {
        Set<Hash> committed = own.ofKind(Kind.FRAME).stream()
                .flatMap(held -> held.content() instanceof BookRecord.Frame frame
                        ? Stream.of(frame.root())
                        : Stream.<Hash>empty())
                .collect(Collectors.toSet());
        return table.all().stream()
                .map(row ->
                        new Kept(row.root(), row.size(), table.strata(row.number()), committed.contains(row.root())))
                .toList();
    }

    /** The frame that was kept last. */
    public Optional<Kept> newest() {
        return all().stream().reduce((_, later) -> later);
    }

    /** Hands over a frame's lines in the UTF-8 order of their cases until {@code taker} wants no more; whether it took all. */
    public boolean lines(Hash root, Predicate<CaseLine> taker) {
        long number = row(root).number();
        return table.blocks(number, block -> read(open(number, block)).stream().allMatch(taker));
    }

    /** A line and the proof that it stands in the frame. */
    public record Proved(CaseLine line, FrameProof proof) {}

    /** The line of a case with its proof; nothing if the case is not listed. */
    public Optional<Proved> find(Hash root, CaseId id) {
        return find(root, List.of(id)).stream().findFirst();
    }

    /** The same of several cases, each block opened once; in the order of {@code cases}, without those that are not listed. */
    public List<Proved> find(Hash root, Collection<CaseId> cases) {
        long number = row(root).number();
        List<Hash> hashes = table.hashes(number);
        Map<Long, Set<CaseId>> blocks = new TreeMap<>();
        Map<Long, FrameTable.Block> rows = new HashMap<>();
        for (CaseId id : cases) {
            table.blockOf(number, id.text()).ifPresent(block -> {
                rows.put(block.block(), block);
                blocks.computeIfAbsent(block.block(), _ -> new HashSet<>()).add(id);
            });
        }
        Map<CaseId, Proved> found = new HashMap<>();
        blocks.forEach((block, wanted) -> {
            FrameTable.Block row = rows.get(block);
            if (row != null) {
                prove(number, row, wanted, hashes)
                        .forEach(proved -> found.put(proved.line().id(), proved));
            }
        });
        return cases.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private List<Proved> prove(long number, FrameTable.Block block, Set<CaseId> wanted, List<Hash> hashes) {
        List<CaseLine> lines = read(open(number, block));
        List<Hash> leaves = lines.stream().map(line -> line.leaf().hash()).toList();
        int place = Math.toIntExact(block.block());
        List<Hash> above = Proofs.inclusion(hashes, place);
        List<Proved> proved = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            CaseLine line = lines.get(i);
            if (wanted.contains(line.id())) {
                List<Hash> path = new ArrayList<>(Proofs.inclusion(leaves, i));
                path.addAll(above);
                proved.add(new Proved(line, new FrameProof(line.id(), (long) place * BLOCK + i, path)));
            }
        }
        return proved;
    }

    /** Whether every line that lies here is one that the root was made over: recomputes every hash. */
    public boolean isWhole(Hash root) {
        FrameTable.Row row = row(root);
        long[] size = {0};
        boolean alike = table.blocks(row.number(), block -> {
            List<CaseLine> lines = read(open(row.number(), block));
            size[0] += lines.size();
            return Proofs.root(lines.stream().map(line -> line.leaf().hash()).toList())
                            .equals(block.hash())
                    && lines.getFirst().id().text().equals(block.first());
        });
        return alike
                && size[0] == row.size()
                && Proofs.root(table.hashes(row.number())).equals(root);
    }

    /** Whether the lines are here; they are not after contact data was deleted. */
    public boolean hasLines(Hash root) {
        return table.blocks(row(root).number(), block -> block.sealed().isPresent());
    }

    /** Deletes every line; roots, sizes and strata stay. */
    public void forget() {
        table.forget();
    }

    private FrameTable.Row row(Hash root) {
        return table.all().stream()
                .filter(row -> row.root().equals(root))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no frame of the root " + root));
    }

    private byte[] open(long frame, FrameTable.Block block) {
        byte[] sealed = block.sealed().orElseThrow(() -> new StoreException("the lines of a frame were deleted"));
        return atRest.open(place(frame, block.block()), sealed);
    }

    private static List<CaseLine> read(byte[] lines) {
        List<CaseLine> read = new ArrayList<>(BLOCK);
        int from = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                read.add(CaseLine.read(Arrays.copyOfRange(lines, from, at))
                        .orElseThrow(() -> new StoreException("a line of a frame is none")));
                from = at + 1;
            }
        }
        return read;
    }

    private static AtRest.Place place(long frame, long block) {
        return new AtRest.Place("frame_block", Long.toString(frame), block, "lines");
    }

    /** Lines on their way into blocks. */
    private final class Blocks {
        private final long frame;
        private final Map<String, Long> strata = new TreeMap<>();
        private final List<Hash> hashes = new ArrayList<>();
        private final List<Hash> leaves = new ArrayList<>(BLOCK);
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
        private byte[] last = new byte[0];
        private String first = "";
        private long size;

        Blocks(long frame) {
            this.frame = frame;
        }

        void add(CaseLine line) {
            byte[] id = line.id().text().getBytes(StandardCharsets.UTF_8);
            if (Arrays.compareUnsigned(last, id) >= 0) {
                throw new IllegalArgumentException("cases out of their order: " + line.id());
            }
            last = id;
            if (leaves.isEmpty()) {
                first = line.id().text();
            }
            byte[] bytes = line.bytes();
            leaves.add(LeafHash.of(bytes).hash());
            lines.writeBytes(bytes);
            lines.write('\n');
            strata.merge(line.stratum(), 1L, Long::sum);
            size++;
            if (leaves.size() == BLOCK) {
                write();
            }
        }

        private void write() {
            Hash hash = Proofs.root(leaves);
            byte[] plain = lines.toByteArray();
            table.addBlock(frame, hashes.size(), first, hash, atRest.seal(place(frame, hashes.size()), plain));
            Arrays.fill(plain, (byte) 0);
            hashes.add(hash);
            leaves.clear();
            lines.reset();
        }

        /** The frame's root. */
        Hash end() {
            if (!leaves.isEmpty()) {
                write();
            }
            return Proofs.root(hashes);
        }
    }
}
