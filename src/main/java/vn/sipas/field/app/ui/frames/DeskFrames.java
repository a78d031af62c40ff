package vn.sipas.field.app.ui.frames;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Frames;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/** The frame of the open desk. */
record DeskFrames(OpenDesk desk) implements FramesPort {

    @Override
    public Standing standing() {
        Optional<SamplingRule> rule =
                SamplingRule.read(desk.desk().sampleSetUp().rule()) instanceof RuleReading.Accepted(SamplingRule known)
                        ? Optional.of(known)
                        : Optional.empty();
        boolean services = rule.filter(known -> known instanceof SamplingRule.Stratified stratified
                        && stratified.strata() == SamplingRule.StratifiedBy.SERVICE_FIELD)
                .isPresent();
        return new Standing(
                desk.desk().department().season().isPresent(),
                // A rule that nobody knows gives way to the usual one, which draws villages.
                rule.map(known -> known instanceof SamplingRule.Area).orElse(true),
                services,
                desk.desk().frames().kept().newest(),
                desk.desk().frames().names());
    }

    @Override
    public FrameReading read(List<Path> files, Frames.Wanted wanted, RowWatch watch) {
        return desk.desk().frames().read(files, wanted, watch);
    }

    @Override
    public Frames.Keeping keep(FrameDraft draft, Frames.Wanted wanted, boolean withoutFaulty, RowWatch watch) {
        return desk.desk().frames().keep(draft, wanted, withoutFaulty, watch);
    }
}
