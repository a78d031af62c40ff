package vn.sipas.field.app.cli.progress;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.paper.PaperSum;

/** The progress for programs: every number of every table. */
public final class ProgressJson {

    private final JsonWriter object;

    private ProgressJson(JsonWriter object) {
        this.object = object;
    }

    static JsonWriter of(SeasonProgress season) {
        JsonWriter object = new JsonWriter();
        new ProgressJson(object).write(season);
        return object;
    }

    /** Writes the member {@code name}, an array of the units, into an object that is open. */
    public static void units(JsonWriter object, String name, SeasonProgress season) {
        new ProgressJson(object).units(name, season);
    }

    private void write(SeasonProgress season) {
        object.beginObject()
                .member("title", season.title())
                .member("starts", season.starts().toString())
                .member("ends", season.ends().toString())
                .member("at", RecordTime.text(season.now()))
                .member("records", season.records())
                .member("listed", season.listed())
                .member("planned", season.pace().planned())
                .member("done", season.pace().done())
                .member("daysLeft", season.pace().daysLeft());
        season.pace().needed().ifPresent(needed -> object.member("neededADay", needed));
        object.name("lately")
                .written(season.pace().lately().toPlainString().getBytes(StandardCharsets.US_ASCII))
                .member("unlisted", season.progress().unlisted());
        rows(season.progress().all());
        units("units", season);
        people(season);
        object.name("modes").beginObject();
        for (Mode mode : Mode.values()) {
            object.member(mode.code(), season.progress().modes().getOrDefault(mode, 0));
        }
        object.endObject().name("days").beginObject();
        season.progress().days().forEach((day, count) -> object.member(day.toString(), count));
        object.endObject();
        papers(season.papers());
        object.endObject();
    }

    private void units(String name, SeasonProgress season) {
        object.name(name).beginArray();
        for (SeasonProgress.Unit unit : season.units()) {
            object.beginObject()
                    .member("unit", unit.code())
                    .member("name", unit.name())
                    .member("overdue", unit.overdue())
                    .member("due", unit.due());
            rows(unit.row());
            object.endObject();
        }
        object.endArray();
    }

    private void people(SeasonProgress season) {
        object.name("people").beginArray();
        for (SeasonProgress.Member member : season.people()) {
            object.beginObject()
                    .member("book", member.laptop().book().text())
                    .member("name", member.name())
                    .member("unit", member.unit())
                    .member("silentDays", member.laptop().days())
                    .member(
                            "state",
                            member.laptop()
                                    .state()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
            member.laptop().heard().ifPresent(at -> object.member("heard", RecordTime.text(at)));
            object.member("interviews", member.interviews());
            member.row().ifPresent(this::rows);
            object.endObject();
        }
        object.endArray();
    }

    private void rows(Progress.Row row) {
        response("all", row.all());
        response("originals", row.originals());
    }

    private void response(String name, Response response) {
        object.name(name)
                .beginObject()
                .member("released", response.released())
                .member("complete", response.complete())
                .member("partial", response.partial())
                .member("refused", response.refused())
                .member("notReached", response.notReached())
                .member("other", response.other())
                .member("outside", response.outside())
                .member("unknown", response.unknown());
        response.rr1()
                .ifPresent(
                        rate -> object.name("rr1").written(rate.toPlainString().getBytes(StandardCharsets.US_ASCII)));
        object.endObject();
    }

    private void papers(PaperSum papers) {
        object.name("papers")
                .beginObject()
                .member("printed", papers.printed())
                .member("keyed", papers.keyed())
                .member("back", papers.back())
                .member("out", papers.out())
                .member("spoilt", papers.spoilt())
                .member("lost", papers.lost())
                .member("unused", papers.unused())
                .name("strange")
                .beginArray();
        papers.strange().forEach(object::text);
        object.endArray().endObject();
    }
}
