package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a form may ask of the laptop and of who sits at it.
 *
 * @param deviceId what a form gets that asks for the device
 * @param userName what it gets for who is using it
 * @param instanceId what the filled-in form is called among all others, for example {@code uuid:0199…}
 * @param caseId what a form gets that has a hidden {@code case_id}
 * @param hidden what a form gets in further hidden values of these names
 * @param zone the zone of {@code today()}, and the one in which times are written
 */
public record FormSettings(
        String deviceId,
        String userName,
        String instanceId,
        Optional<String> caseId,
        Map<String, String> hidden,
        ZoneId zone) {

    public FormSettings {
        hidden = Map.copyOf(hidden);
    }

    /** Of a form that gets nothing but its case. */
    public FormSettings(String deviceId, String userName, String instanceId, Optional<String> caseId, ZoneId zone) {
        this(deviceId, userName, instanceId, caseId, Map.of(), zone);
    }

    /** Of a form that is filled in for no case. */
    public FormSettings(String deviceId, String userName, String instanceId, ZoneId zone) {
        this(deviceId, userName, instanceId, Optional.empty(), zone);
    }
}
