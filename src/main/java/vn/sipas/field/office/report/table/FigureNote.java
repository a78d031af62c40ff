package vn.sipas.field.office.report.table;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.office.estimate.Publication;
import vn.sipas.field.office.index.Figure;

/** What has to be said beside a figure, in words. */
public final class FigureNote {

    private FigureNote() {}

    /** Why it may not be published, or its remarks; empty where there is nothing to say. */
    public static String of(Figure figure, Locale language) {
        Messages words = Messages.of(FigureNote.class, language);
        Publication publication = figure.publication();
        if (!publication.allowed()) {
            return words.text("withheld", sentences(publication.withheld(), language));
        }
        String remarks = sentences(publication.remarks(), language);
        return figure.interval().isPresent() ? remarks : words.text("no-margin");
    }

    private static String sentences(Set<? extends Reason> reasons, Locale language) {
        return String.join(
                "; ",
                reasons.stream()
                        .sorted(Comparator.comparing(Reason::name))
                        .map(reason -> Messages.of(reason, language))
                        .toList());
    }
}
