/**
 * One visit: its begin, its draft saved at every answer, the contacts with the case, and the finished record, which it
 * appends through the owner's book without ever holding a key.
 */
@NullMarked
package vn.sipas.field.survey.interview;

import org.jspecify.annotations.NullMarked;
