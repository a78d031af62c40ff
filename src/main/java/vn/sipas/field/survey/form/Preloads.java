package vn.sipas.field.survey.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.utils.IPreloadHandler;
import org.javarosa.core.model.utils.QuestionPreloader;
import org.jspecify.annotations.Nullable;

/** What a form fills in by itself: {@code start}, {@code end}, {@code today}, {@code deviceid}, {@code username}, {@code instanceID}. */
final class Preloads {

    private Preloads() {}

    static QuestionPreloader by(Clock clock, FormSettings settings) {
        QuestionPreloader preloader = new QuestionPreloader();
        preloader.addPreloadHandler(handler(
                "date",
                parameter -> parameter.equals("today")
                        ? Optional.of(
                                new DateData(Values.midnight(LocalDate.ofInstant(clock.instant(), settings.zone()))))
                        : Optional.empty()));
        preloader.addPreloadHandler(handler("property", parameter -> {
            String value = Functions.property(settings, parameter);
            return value.isEmpty() ? Optional.empty() : Optional.of(new StringData(value));
        }));
        preloader.addPreloadHandler(handler("uid", parameter -> Optional.of(new StringData(settings.instanceId()))));
        preloader.addPreloadHandler(new Timestamp(clock));
        return preloader;
    }

    private static IPreloadHandler handler(String name, Function<String, Optional<IAnswerData>> value) {
        return new IPreloadHandler() {
            @Override
            public String preloadHandled() {
                return name;
            }

            @Override
            public @Nullable IAnswerData handlePreload(@Nullable String parameter) {
                return value.apply(parameter == null ? "" : parameter).orElse(null);
            }

            @Override
            public boolean handlePostProcess(TreeElement node, @Nullable String parameter) {
                return false;
            }
        };
    }

    private static final class Timestamp implements IPreloadHandler {

        private final Clock clock;

        Timestamp(Clock clock) {
            this.clock = clock;
        }

        @Override
        public String preloadHandled() {
            return "timestamp";
        }

        @Override
        public @Nullable IAnswerData handlePreload(@Nullable String parameter) {
            return "start".equals(parameter) ? now() : null;
        }

        @Override
        public boolean handlePostProcess(TreeElement node, @Nullable String parameter) {
            boolean end = "end".equals(parameter);
            if (end) {
                node.setAnswer(now());
            }
            return end;
        }

        private DateTimeData now() {
            return new DateTimeData(Date.from(clock.instant()));
        }
    }
}
