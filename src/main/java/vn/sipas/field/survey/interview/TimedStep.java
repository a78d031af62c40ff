package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;

/** A step and when it was made, by the laptop's clock; whole milliseconds. */
record TimedStep(OffsetDateTime at, Step step) {}
