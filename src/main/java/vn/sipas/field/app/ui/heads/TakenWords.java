package vn.sipas.field.app.ui.heads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.heads.HeadsModel.News;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.OwnHeads;

/** What is told after heads were taken in or signed: what was done, and what was not, with what to do. */
record TakenWords(Messages words) {

    /** More files that can't be used are only counted. */
    private static final int MOST_NAMED = 5;

    /** @param counted whether signatures under the own book count now that did not before */
    List<News> of(TakenIn taken, boolean counted) {
        List<News> news = new ArrayList<>();
        taken.forks().forEach(fork -> news.add(fork(fork.fork().person())));
        own(taken, counted, news);
        signings(taken.signings(), news);
        taken.unread().stream()
                .limit(MOST_NAMED)
                .forEach(file -> news.add(new News(
                        Tone.DANGER,
                        words.text("heads.unread", String.valueOf(file.file().getFileName())),
                        file.why().text(words.language()))));
        int more = taken.unread().size() - MOST_NAMED;
        if (more > 0) {
            news.add(new News(Tone.DANGER, words.text("heads.unread.more", more), ""));
        }
        if (taken.isEmpty()) {
            news.add(new News(Tone.PLAIN, words.text("heads.nothing"), words.text("heads.nothing.do")));
        }
        return news;
    }

    private News fork(String person) {
        return new News(Tone.DANGER, words.text("heads.fork.found", person), words.text("heads.fork.found.do"));
    }

    private void own(TakenIn taken, boolean counted, List<News> news) {
        long kept = taken.own().stream()
                .filter(own -> own.outcome() instanceof OwnHeads.Taken.Kept)
                .count();
        if (kept > 0) {
            news.add(
                    counted
                            ? new News(Tone.SUCCESS, words.text("heads.own.kept", kept), "")
                            : new News(
                                    Tone.WARNING,
                                    words.text("heads.own.uncounted"),
                                    words.text("heads.own.uncounted.do")));
        }
        for (TakenIn.Own own : taken.own()) {
            String name = String.valueOf(own.file().getFileName());
            switch (own.outcome()) {
                case OwnHeads.Taken.Kept _, OwnHeads.Taken.Another _ -> {}
                case OwnHeads.Taken.Unknown(long size, Optional<ForkEvidence> evidence) ->
                    news.add(new News(
                            Tone.DANGER,
                            words.text(evidence.isPresent() ? "heads.own.forked" : "heads.own.unknown", size),
                            words.text("heads.own.unknown.do")));
                case OwnHeads.Taken.Refused(var why) ->
                    news.add(new News(
                            Tone.DANGER, words.text("heads.unread", name), Messages.of(why, words.language())));
            }
        }
    }

    private void signings(List<TakenIn.Signing> signings, List<News> news) {
        List<TakenIn.Signing> signed = signings.stream()
                .filter(signing -> signing.outcome() instanceof Cosigning.Outcome.Signed)
                .toList();
        signings.stream()
                .filter(signing -> signing.outcome() instanceof Cosigning.Outcome.Forked)
                .forEach(signing -> news.add(fork(signing.person())));
        if (!signed.isEmpty()) {
            long again = signed.stream()
                    .filter(signing -> signing.outcome() instanceof Cosigning.Outcome.Signed done && done.again())
                    .count();
            news.add(new News(
                    Tone.SUCCESS,
                    words.text("heads.signed", signed.size() - again, again),
                    signed.getFirst()
                            .file()
                            .map(Path::getParent)
                            .map(where -> words.text("heads.signed.files", signed.size(), where))
                            .orElseGet(() -> words.text("heads.signed.no-files"))));
        }
        long not = signings.stream()
                .filter(signing -> !(signing.outcome() instanceof Cosigning.Outcome.Signed)
                        && !(signing.outcome() instanceof Cosigning.Outcome.Forked))
                .count();
        if (not > 0) {
            news.add(new News(Tone.WARNING, words.text("heads.not-signed", not), words.text("heads.not-signed.do")));
        }
    }
}
