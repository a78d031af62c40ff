package vn.sipas.field.office.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Which groups of a fingerprint the holder of a card is asked to read out: three of the eight, drawn for each card. A key
 * that looks alike can be made for groups known beforehand, not for groups that are drawn afterwards; and what is hidden on
 * screen can only be typed by somebody who heard it.
 *
 * @param groups places from 1 to 8, rising
 */
public record Comparison(List<Integer> groups) {

    private static final int ALL = 8;
    private static final int ASKED = 3;
    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    /** How many digits are typed. */
    public static final int DIGITS = ASKED * 4;

    public Comparison {
        groups = List.copyOf(groups);
        if (groups.size() != ASKED
                || groups.stream().anyMatch(group -> group < 1 || group > ALL)
                || !groups.equals(groups.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("no such groups: " + groups);
        }
    }

    /** Three groups, every choice as likely. */
    public static Comparison drawn(RandomGenerator random) {
        List<Integer> all =
                new ArrayList<>(IntStream.rangeClosed(1, ALL).boxed().toList());
        Collections.shuffle(all, random);
        return new Comparison(all.subList(0, ASKED).stream().sorted().toList());
    }

    /** Whether the digits typed are those groups of {@code fingerprint}, 8 groups of 4 digits; other characters are passed over. */
    public boolean agrees(String fingerprint, String typed) {
        List<String> parts = parts(fingerprint);
        String wanted = String.join(
                "", groups.stream().map(group -> parts.get(group - 1)).toList());
        return typed.replaceAll("[^0-9]", "").equals(wanted);
    }

    /** The fingerprint with the groups that are asked hidden. */
    public String masked(String fingerprint) {
        List<String> parts = parts(fingerprint);
        return String.join(
                " ",
                IntStream.rangeClosed(1, ALL)
                        .mapToObj(group -> groups.contains(group) ? HIDDEN : parts.get(group - 1))
                        .toList());
    }

    private static List<String> parts(String fingerprint) {
        List<String> parts = Arrays.asList(fingerprint.split(" ", -1));
        if (parts.size() != ALL) {
            throw new IllegalArgumentException("no fingerprint: '" + fingerprint + "'");
        }
        return parts;
    }
}
