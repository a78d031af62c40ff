/**
 * What is known beside the interviews, read from plain tables: how the sample was drawn, how many people there are of each kind,
 * what earlier seasons found.
 */
@NullMarked
package vn.sipas.field.office.index.known;

import org.jspecify.annotations.NullMarked;
