package vn.sipas.field.app.cli;

import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.base.json.JsonWriter;

/** What somebody has to look at: reserves opened with codes the owner did not give, cases that don't fit the frame. */
final class Doubts {

    private Doubts() {}

    static void print(Console console, Desk desk) {
        for (TeamReserves.Doubtful one : desk.teamReserves().doubtful()) {
            console.print(
                    "doubt.release",
                    one.person(),
                    one.reserve(),
                    one.code(),
                    console.time(one.at().toInstant()));
        }
        for (CaseRow row : desk.fieldwork().cases()) {
            if (row.listed().frame().doubtful()) {
                console.print(
                        "doubt.frame",
                        row.listed().id(),
                        console.text("doubt." + row.listed().frame()));
            }
        }
    }

    static JsonWriter write(JsonWriter object, Desk desk) {
        object.name("doubtfulReleases").beginArray();
        desk.teamReserves()
                .doubtful()
                .forEach(one -> object.beginObject()
                        .member("person", one.person())
                        .member("case", one.reserve().text())
                        .member("code", one.code())
                        .endObject());
        object.endArray().name("notInFrame").beginArray();
        desk.fieldwork().cases().stream()
                .filter(row -> row.listed().frame().doubtful())
                .forEach(row -> object.text(row.listed().id().text()));
        return object.endArray();
    }
}
