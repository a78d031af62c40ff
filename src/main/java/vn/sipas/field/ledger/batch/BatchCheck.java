package vn.sipas.field.ledger.batch;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of checking one batch file.
 *
 * @param sections in the order of the file
 * @param findings what is wrong with the file beside its sections
 */
public record BatchCheck(List<SectionCheck> sections, List<Finding> findings) {

    public BatchCheck {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }

    /** Whether everything in the file holds. */
    public boolean intact() {
        return findings.isEmpty() && sections.stream().allMatch(SectionCheck.Intact.class::isInstance);
    }

    /** The sections that hold. */
    public List<SectionCheck.Intact> intactSections() {
        return sections.stream()
                .filter(SectionCheck.Intact.class::isInstance)
                .map(SectionCheck.Intact.class::cast)
                .toList();
    }

    /** Everything wrong, by line. */
    public List<Finding> allFindings() {
        Stream<Finding> inSections = sections.stream().flatMap(section -> switch (section) {
            case SectionCheck.Intact _ -> Stream.empty();
            case SectionCheck.Refused refused -> refused.findings().stream();
        });
        return Stream.concat(inSections, findings.stream())
                .sorted((a, b) -> Long.compare(a.line(), b.line()))
                .toList();
    }
}
