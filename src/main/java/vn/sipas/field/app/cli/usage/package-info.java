/** What is said of a command that was written wrongly. */
@NullMarked
package vn.sipas.field.app.cli.usage;

import org.jspecify.annotations.NullMarked;
