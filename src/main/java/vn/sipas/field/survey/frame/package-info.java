/**
 * The listed people: the cases an enumerator was given, sealed at rest. Their names and addresses never leave this package
 * but to be shown to the person whose cases they are.
 */
@NullMarked
package vn.sipas.field.survey.frame;

import org.jspecify.annotations.NullMarked;
