package vn.sipas.field.survey.frame.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When somebody was born: a year, and the day where a list has it. */
public record Birth(int year, Optional<LocalDate> day) {

    /** Nobody is older. */
    private static final int OLDEST = 120;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{1,2}[/.-]([0-9]{4})");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T.*)?");

    /** Reads {@code 1968}, {@code 5/1968}, {@code 02/05/1968} (day, month, year) or {@code 1968-05-02}. */
    public static Optional<Birth> read(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Birth(Integer.parseInt(text), Optional.empty()));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(new Birth(Integer.parseInt(month.group(1)), Optional.empty()));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return of(day.group(3), day.group(2), day.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<Birth> of(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Birth(date.getYear(), Optional.of(date)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether somebody who lives on {@code today} can be born then. */
    public boolean isPossible(LocalDate today) {
        return year >= today.getYear() - OLDEST
                && year <= today.getYear()
                && day.map(born -> !born.isAfter(today)).orElse(true);
    }

    /** Whether that age is reached on {@code today}; where the day is not known, at any time of the year. */
    public boolean isOfAge(int age, LocalDate today) {
        return day.map(born -> !born.plusYears(age).isAfter(today)).orElse(today.getYear() - year >= age);
    }
}
