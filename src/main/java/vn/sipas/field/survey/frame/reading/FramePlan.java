package vn.sipas.field.survey.frame.reading;

import java.time.LocalDate;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.unit.UnitTable;

/**
 * How lists are to be read.
 *
 * @param mapping which columns somebody named; the others are known by their headings
 * @param villages whether each village is a stratum of its own; not for {@link FrameOf#SERVICES}, where each field is one
 * @param minimumAge in years, reached on {@code starts}
 * @param starts the first day of the season
 * @param keepDuplicates whether who seems to be listed twice stays so
 * @param province the code of the province whose units are listed
 * @param units those in force
 */
public record FramePlan(
        FrameOf of,
        Mapping mapping,
        boolean villages,
        int minimumAge,
        LocalDate starts,
        Capitals capitals,
        boolean keepDuplicates,
        String province,
        UnitTable units) {

    /** Whom SIPAS asks: people of 18 and more. */
    public static final int ADULT = 18;

    /** What becomes of names in capitals alone. */
    public enum Capitals {
        /** {@code NGUYỄN THỊ ĐÀO} becomes {@code Nguyễn Thị Đào} if every name of the lists is written so. */
        TITLED_IF_ALL,
        TITLED,
        AS_TYPED
    }

    /** A list of that kind in which adults of a province are wanted, everything else as it usually is. */
    public static FramePlan usual(FrameOf of, LocalDate starts, String province, UnitTable units) {
        return new FramePlan(of, Mapping.NONE, false, ADULT, starts, Capitals.TITLED_IF_ALL, false, province, units);
    }

    /** The same with columns that somebody named. */
    public FramePlan with(Mapping chosen) {
        return new FramePlan(of, chosen, villages, minimumAge, starts, capitals, keepDuplicates, province, units);
    }
}
