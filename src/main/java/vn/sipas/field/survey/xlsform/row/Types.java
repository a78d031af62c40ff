package vn.sipas.field.survey.xlsform.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.tree.Kind;

/** The types of questions by all their spellings, but for those that name a list. */
public final class Types {

    /** Types of other programs that this one can't fill in; refused by name. */
    private static final Set<String> REFUSED = Set.of(
            "geotrace",
            "q geotrace",
            "geoshape",
            "q geoshape",
            "background-audio",
            "background-geopoint",
            "osm",
            "include");

    private static final Pattern REFUSED_BEGINNING =
            Pattern.compile("(?:osm|(?:begin|end)[\\s_]loop|cascading[\\s_]select)(?:\\s|$)");

    private static final Map<String, String> SPELLINGS = Map.of(
            "imei", "deviceid",
            "image", "photo",
            "add image prompt", "photo",
            "add photo prompt", "photo",
            "add audio prompt", "audio",
            "add video prompt", "video",
            "add file prompt", "file");

    private static final Map<String, Kind> KINDS = kinds();

    private Types() {}

    /** The one spelling that {@code type} is judged by. */
    public static String main(String type) {
        return SPELLINGS.getOrDefault(type, type);
    }

    public static Optional<Kind> kind(String type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    public static boolean refused(String type) {
        return REFUSED.contains(type) || REFUSED_BEGINNING.matcher(type).lookingAt();
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        shown(kinds);
        counted(kinds);
        uploads(kinds);
        silent(kinds);
        put(kinds, Kind.shown("select1", "string"), "select one");
        put(kinds, Kind.shown("select", "string"), "select all that apply");
        put(kinds, Kind.input("string"), "select one external");
        put(kinds, Kind.shown("odk:rank", "odk:rank"), "rank");
        return Map.copyOf(kinds);
    }

    private static void shown(Map<String, Kind> kinds) {
        put(kinds, Kind.input("string"), "text", "string", "q string", "add text prompt");
        put(kinds, Kind.input("int"), "integer", "int", "q int", "add integer prompt");
        put(kinds, Kind.input("decimal"), "decimal", "q decimal", "add decimal prompt");
        put(kinds, Kind.input("date"), "date", "q date", "add date prompt");
        put(kinds, Kind.input("time"), "time");
        put(
                kinds,
                Kind.input("dateTime"),
                "dateTime",
                "datetime",
                "date time",
                "q date time",
                "q dateTime",
                "add date time prompt",
                "add dateTime prompt");
        put(
                kinds,
                Kind.input("geopoint"),
                "geopoint",
                "gps",
                "location",
                "q geopoint",
                "q location",
                "add location prompt");
        put(kinds, Kind.input("barcode"), "barcode", "q barcode", "add barcode prompt");
        put(kinds, Kind.note(), "note", "q note", "add note prompt");
        put(kinds, Kind.shown("trigger", "string"), "acknowledge", "q acknowledge", "add acknowledge prompt");
        put(kinds, new Kind(Optional.of("trigger"), Map.of(), Map.of(), Optional.empty()), "trigger");
        put(kinds, Kind.shown("range", "int"), "range");
    }

    private static void counted(Map<String, Kind> kinds) {
        put(kinds, Kind.bounded("int", "0 <= . and . <= 100", ""), "percentage");
        put(kinds, Kind.bounded("int", "0 <= . and . <= 31", "Enter a number 0-31."), "number of days in last month");
        put(
                kinds,
                Kind.bounded("int", "0 <= . and . <= 183", "Enter a number 0-183."),
                "number of days in last six months");
        put(kinds, Kind.bounded("int", "0 <= . and . <= 365", "Enter a number 0-365."), "number of days in last year");
        put(kinds, Kind.bounded("string", "regex(., '^\\d*$')", "Enter numbers only."), "phone number");
    }

    private static void uploads(Map<String, Kind> kinds) {
        put(kinds, Kind.upload("image/*"), "photo", "q picture", "q image");
        put(kinds, Kind.upload("audio/*"), "audio", "q audio");
        put(kinds, Kind.upload("video/*"), "video", "q video");
        put(kinds, Kind.upload("application/*"), "file");
    }

    private static void silent(Map<String, Kind> kinds) {
        put(kinds, Kind.silent("string"), "calculate", "q calculate", "add calculate prompt", "hidden");
        put(kinds, Kind.silent("geopoint"), "start-geopoint");
        put(kinds, Kind.silent("binary"), "audit");
        put(kinds, Kind.preload("dateTime", "timestamp", "start"), "start", "start time", "get start time");
        put(kinds, Kind.preload("dateTime", "timestamp", "end"), "end", "end time", "get end time");
        put(kinds, Kind.preload("date", "date", "today"), "today", "get today");
        property(kinds, "deviceid", "deviceid", "device id", "get device id");
        property(kinds, "subscriberid", "subscriberid", "subscriber id", "get subscriber id");
        property(kinds, "simserial", "simserial", "sim id", "get sim id");
        property(kinds, "phonenumber", "phonenumber", "get phone number");
        property(kinds, "username", "username");
        property(kinds, "email", "email");
        for (String name : new String[] {"subscriberid", "phonenumber", "simserial", "deviceid", "username", "email"}) {
            property(kinds, "uri:" + name, "uri:" + name);
        }
    }

    private static void property(Map<String, Kind> kinds, String property, String... spellings) {
        put(kinds, Kind.preload("string", "property", property), spellings);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String... spellings) {
        for (String spelling : spellings) {
            kinds.put(spelling, kind);
        }
    }
}
