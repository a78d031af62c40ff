/** Books whose key signed two histories, at the desk. */
@NullMarked
package vn.sipas.field.app.desk.forks;

import org.jspecify.annotations.NullMarked;
