package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a form may ask of the laptop and of who sits at it.
 *
 * @param deviceId what a form gets that asks for the device
 * @param userName what it gets for who is using it
 * @param instanceId what the filled-in form is called among all others, for example {@code uuid:0199…}
 * @param caseId what a form gets that has a hidden {@code case_id}
 * @param zone the zone of {@code today()}, and the one in which times are written
 */
public record FormSettings(String deviceId, String userName, String instanceId, Optional<String> caseId, ZoneId zone) {

    /** Of a form that is filled in for no case. */
    public FormSettings(String deviceId, String userName, String instanceId, ZoneId zone) {
        this(deviceId, userName, instanceId, Optional.empty(), zone);
    }
}
