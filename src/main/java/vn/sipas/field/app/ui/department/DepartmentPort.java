package vn.sipas.field.app.ui.department;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.office.season.SeasonPlan;

/** The department's work before the field. Store lane. */
interface DepartmentPort {

    /** The season as it was set up, with its forms. */
    Optional<Standing> season();

    /**
     * The season.
     *
     * @param forms oldest first; interviews begun from now on use the last
     */
    record Standing(SeasonPlan plan, List<FormLine> forms) {
        public Standing {
            forms = List.copyOf(forms);
        }
    }

    /**
     * A form of the season.
     *
     * @param name its id
     * @param files how many files travel with it
     */
    record FormLine(String name, String version, int files) {}

    /** Takes the form in the file typed into the season, unless the newest one is the same. */
    Added addForm(String formFile);

    /** What came of a further form. */
    enum Added {
        DONE,
        /** The newest form has exactly these bytes. */
        SAME,
        /** The file is not there or is no form. */
        BAD
    }

    /** An earlier season's pack as the beginning of a new one. */
    Department.Template template(Path pack);

    /** Sets the season up with a form: the file typed (also an earlier season's pack), or the shipped one if nothing was typed. */
    SetUp newSeason(SeasonPlan plan, String formFile);

    /** The same season with a new recovery key, whose text is returned. People's stores take it over with the next pack. */
    String newKey(SeasonPlan plan);

    /** What came of setting up. */
    sealed interface SetUp {
        /** The recovery key, shown this once. */
        record Done(String recoveryKey) implements SetUp {}

        /** Nothing was written: the form file is not there or is no form. */
        record FormBad() implements SetUp {}
    }

    /**
     * Everybody whose card was taken in.
     *
     * @param version the newest roster's, 0 before the first
     * @param behind whether the roster says otherwise than the cards
     */
    record People(List<Department.Member> members, long version, boolean behind, boolean hasSeason) {
        public People {
            members = List.copyOf(members);
        }
    }

    People people();

    /** Takes in the card file; nothing if there is no such file. */
    Optional<Department.Taken> takeCard(String file);

    /** Compares what the holder of a card read out; whether it agrees. */
    boolean compare(Department.Member member, String typed);

    void remove(Department.Member member);

    Department.Published publish();

    /** Writes the pack into the folder typed; nothing if there is no such folder. */
    Optional<Copying.Copied> export(String folder);

    /**
     * Gives somebody whose machine was lost the earlier book back, in a file for that person alone in the folder typed; nothing
     * if there is no such folder.
     */
    Optional<Copying.Copied> giveBack(Department.Member member, String folder);

    /** Writes a text to be printed into the folder typed; nothing if there is no such folder. */
    Optional<Path> saveText(String folder, String name, String text);
}
