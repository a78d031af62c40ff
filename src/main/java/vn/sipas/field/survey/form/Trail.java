package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.IFormElement;

/** The way from the form's top to an element of its body: which child at each level, and in a repeat which instance. */
record Trail(List<Integer> children, List<Integer> instances, List<IFormElement> elements) {

    static final Trail TOP = new Trail(List.of(), List.of(), List.of());

    Trail to(int child, int instance, IFormElement element) {
        return new Trail(with(children, child), with(instances, instance), with(elements, element));
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    FormIndex index(FormDef form) {
        return form.buildIndex(new ArrayList<>(children), new ArrayList<>(instances), new ArrayList<>(elements));
    }

    /** The same for the same place, whatever is relevant. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < children.size(); i++) {
            key.append('.').append(children.get(i));
            if (instances.get(i) > 0) {
                key.append('[').append(instances.get(i) + 1).append(']');
            }
        }
        return key.toString();
    }
}
