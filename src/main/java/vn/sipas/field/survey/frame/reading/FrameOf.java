package vn.sipas.field.survey.frame.reading;

/** What a frame lists. */
public enum FrameOf {
    /** Each line is a person who may be asked. */
    PERSONS,
    /** Each line is a household, named after its head; whom to ask there is drawn at the door. */
    HOUSEHOLDS,
    /** Each line is somebody who used a service, from a one-stop registry (một cửa), by field of service. */
    SERVICES
}
