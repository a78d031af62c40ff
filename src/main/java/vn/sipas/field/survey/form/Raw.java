package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;

/** Values put back without asking what is offered now: an answer that was taken once, to a question hidden at the moment. */
final class Raw {

    private Raw() {}

    static IAnswerData data(Spot spot, Answer answer, ZoneId zone) {
        return switch (spot.type()) {
            case SELECT_ONE -> new SelectOneData(new Selection(answer.text()));
            case SELECT_MULTIPLE, RANK -> {
                List<Selection> chosen = new ArrayList<>();
                for (String name : answer.text().strip().split("\\s+")) {
                    chosen.add(new Selection(name));
                }
                yield new MultipleItemsData(chosen);
            }
            case NOTE, FILE, TEXT, BARCODE, INTEGER, DECIMAL, DATE, TIME, DATE_TIME, RANGE, ACKNOWLEDGE, GEOPOINT ->
                switch (new Casting(zone).cast(spot, answer, List.of())) {
                    case Casting.Cast.Good good -> good.data();
                    case Casting.Cast.Bad bad -> new StringData(answer.text());
                };
        };
    }
}
