/** Interviews for those who run ODK Central: forms, submissions and attachments as files in ODK Briefcase's layout. */
@NullMarked
package vn.sipas.field.office.odk;

import org.jspecify.annotations.NullMarked;
