package vn.sipas.field.office.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What one chart shows, in the words and numbers that are drawn. Lines come from above to below. */
public sealed interface Chart {

    String title();

    /** What the lower axis counts. */
    String axis();

    /** Sentences below the chart. */
    List<String> remarks();

    /** Where the numbers come from. */
    String source();

    /** How many lines it has; of a walk, as many as are about as high. */
    int lines();

    /** A chart in lines, each with its name. */
    sealed interface Lined extends Chart {}

    /** What a line means for the reader; said by a word and a shape too. */
    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    /** A value with its whisker. */
    record Point(BigDecimal percent, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /** A line across all others. */
    record Target(BigDecimal percent, String label) {}

    /** Dots with whiskers. */
    record Whiskers(
            String title, String axis, Optional<Target> target, List<Dot> dots, List<String> remarks, String source)
            implements Lined {
        public Whiskers {
            dots = List.copyOf(dots);
            remarks = List.copyOf(remarks);
        }

        @Override
        public int lines() {
            return dots.size();
        }
    }

    /**
     * A line of {@link Whiskers}.
     *
     * @param point nothing where nothing may be shown
     * @param value the number as it is written at the line's end, or why there is none
     * @param word what it means
     */
    record Dot(String label, Optional<Point> point, String value, String word, Tone tone) {}

    /** Bars from zero. */
    record Bars(String title, String axis, List<Bar> bars, List<String> remarks, String source) implements Lined {
        public Bars {
            bars = List.copyOf(bars);
            remarks = List.copyOf(remarks);
        }

        @Override
        public int lines() {
            return bars.size();
        }
    }

    /**
     * A line of {@link Bars}.
     *
     * @param length nothing where nothing may be shown; {@code value} says why
     */
    record Bar(String label, Optional<BigDecimal> length, String value) {}

    /** Shares of a whole, one behind the other. */
    record Stacks(
            String title, String axis, List<String> choices, List<Stack> stacks, List<String> remarks, String source)
            implements Lined {
        public Stacks {
            choices = List.copyOf(choices);
            stacks = List.copyOf(stacks);
            remarks = List.copyOf(remarks);
        }

        @Override
        public int lines() {
            return stacks.size();
        }
    }

    /**
     * A line of {@link Stacks}.
     *
     * @param parts in the order of the choices; none where nothing may be shown, {@code instead} says why
     */
    record Stack(String label, List<Part> parts, String instead) {
        public Stack {
            parts = List.copyOf(parts);
        }
    }

    /** A share of a {@link Stack}, and how it is written. */
    record Part(BigDecimal percent, String value) {}

    /**
     * A walk to the right and up over whole numbers, until it crosses a line.
     *
     * @param side what the axis at the left counts
     * @param frame how far both axes go
     * @param line what is reached by going right: its points from below, their numbers written beside them
     * @param wall what is reached by going up; no points where nothing is
     * @param course the corners of the walk from 0, 0 to where it stands or crossed the line; each step up says why
     * @param later the corners of what came after the crossing
     * @param here where it stands or crossed the line
     * @param ahead where on the line it would arrive by going right from here
     * @param areas what it means to be in each area, with the place where the words begin
     */
    record Walk(
            String title,
            String axis,
            String side,
            Place frame,
            List<Place> line,
            List<Place> wall,
            List<Place> course,
            List<Place> later,
            Place here,
            Optional<Place> ahead,
            List<Area> areas,
            List<String> remarks,
            String source)
            implements Chart {

        private static final int HIGH = 12;

        public Walk {
            line = List.copyOf(line);
            wall = List.copyOf(wall);
            course = List.copyOf(course);
            later = List.copyOf(later);
            areas = List.copyOf(areas);
            remarks = List.copyOf(remarks);
        }

        @Override
        public int lines() {
            return HIGH;
        }
    }

    /** A point of a {@link Walk}, and what is written at it, which may be nothing. */
    record Place(int across, int up, String label) {}

    /** An area of a {@link Walk}: its name, where it stands as shares of the frame, and what it means. */
    record Area(String name, double across, double up, Tone tone) {}
}
