package vn.sipas.field.survey.form;

import java.time.ZoneId;

/**
 * What a form may ask of the laptop and of who sits at it.
 *
 * @param deviceId what a form gets that asks for the device
 * @param userName what it gets for who is using it
 * @param instanceId what the filled-in form is called among all others, for example {@code uuid:0199…}
 * @param zone the zone of {@code today()}, and the one in which times are written
 */
public record FormSettings(String deviceId, String userName, String instanceId, ZoneId zone) {}
