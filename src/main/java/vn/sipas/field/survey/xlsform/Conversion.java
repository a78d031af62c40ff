package vn.sipas.field.survey.xlsform;

import java.util.List;
import java.util.NavigableMap;

/** What came of converting a workbook. */
public sealed interface Conversion {

    /** What the author should know, whether or not the form could be converted; sheet by sheet from the top. */
    List<Finding> warnings();

    /**
     * The form.
     *
     * @param xform the text of the XForm; written as UTF-8
     * @param files the names of the lists and media the form needs beside it, sorted; those of {@code made} are among them
     * @param made files that come out of the workbook itself, by name: {@code itemsets.csv} from the sheet
     *     {@code external_choices}
     */
    record Converted(String xform, List<Finding> warnings, List<String> files, NavigableMap<String, String> made)
            implements Conversion {
        public Converted {
            warnings = List.copyOf(warnings);
            files = List.copyOf(files);
            made = java.util.Collections.unmodifiableNavigableMap(made);
        }
    }

    /** No form. All errors are named, at least one; sheet by sheet from the top. */
    record Refused(List<Finding> errors, List<Finding> warnings) implements Conversion {
        public Refused {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }
}
