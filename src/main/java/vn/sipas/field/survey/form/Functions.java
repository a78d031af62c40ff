package vn.sipas.field.survey.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.xpath.expr.XPathFuncExpr;

/** Functions that JavaRosa has not, or has by the computer's clock: {@link XformDocument#prepare()} makes forms call these. */
final class Functions {

    /** What stands before the name of a function of JavaRosa's that ours takes the place of. */
    static final String PREFIX = "sipas-";

    static final String NOW = PREFIX + "now";
    static final String TODAY = PREFIX + "today";
    static final String PROPERTY = PREFIX + "property";

    private Functions() {}

    static List<IFunctionHandler> all(Clock clock, FormSettings settings, FormFiles files) {
        Map<List<String>, Map<String, String>> lookups = new HashMap<>();
        return List.of(
                handler(NOW, arguments -> Date.from(clock.instant())),
                handler(TODAY, arguments -> Values.midnight(LocalDate.ofInstant(clock.instant(), settings.zone()))),
                handler(PROPERTY, arguments -> property(settings, text(arguments, 0))),
                handler("pulldata", arguments -> pullData(files, lookups, arguments)));
    }

    /** What the device or the person is called under one of ODK's names for it; nothing is told of telephones. */
    static String property(FormSettings settings, String name) {
        return switch (name) {
            case "deviceid" -> settings.deviceId();
            case "username" -> settings.userName();
            default -> "";
        };
    }

    /**
     * {@code pulldata(file, column, key column, key)}: the value of {@code column} in the first line whose
     * {@code key column} is {@code key}; empty if there is none. The file's {@code .csv} may be left out.
     */
    private static String pullData(
            FormFiles files, Map<List<String>, Map<String, String>> lookups, Object[] arguments) {
        String name = text(arguments, 0);
        String file = name.endsWith(".csv") ? name : name + ".csv";
        String column = text(arguments, 1);
        String key = text(arguments, 2);
        Map<String, String> values = lookups.computeIfAbsent(
                List.of(file, column, key),
                k -> files.table(file).flatMap(t -> t.lookup(column, key)).orElse(Map.of()));
        return values.getOrDefault(text(arguments, 3), "");
    }

    private static String text(Object[] arguments, int index) {
        return index < arguments.length ? XPathFuncExpr.toString(arguments[index]) : "";
    }

    private static IFunctionHandler handler(String name, Function<Object[], Object> body) {
        return new IFunctionHandler() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public List<Class<?>[]> getPrototypes() {
                return List.of();
            }

            @Override
            public boolean rawArgs() {
                return true;
            }

            @Override
            public Object eval(Object[] arguments, EvaluationContext context) {
                return body.apply(arguments);
            }
        };
    }
}
